import { At, Code, Day, Fen, Hash, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CostKind } from './cost.rules.js';
import type { SettlementState } from './settlement.rules.js';

/** 会议费决算 of one meeting: owed when it has ended, frozen when finance has confirmed it (S8.X7). */
@Stored('settlement', [['!meetingId'], ['state', 'meetingId']])
export class Settlement {
  @Id() id: string;
  @Ref() meetingId: string;
  /** Changes only through `settlementActs`. */
  @Code() state: SettlementState;
  /** Why it exceeds budget or ceiling. */
  @Text() explanation: string;
  /** As it was submitted: who was present by the sign-in, what was spent and allowed. */
  @Int({ nullable: true }) delegates: number | null;
  @Int({ nullable: true }) staff: number | null;
  @Fen({ nullable: true }) spentFen: number | null;
  @Fen({ nullable: true }) budgetFen: number | null;
  @Fen({ nullable: true }) ceilingFen: number | null;
  @At({ nullable: true }) submittedAt: string | null;
  @Ref({ nullable: true }) submittedById: string | null;
  @Name({ nullable: true }) submittedByName: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  @Ref({ nullable: true }) decidedById: string | null;
  @Name({ nullable: true }) decidedByName: string | null;
  @Text({ nullable: true }) opinion: string | null;
  @Version() version: number;
}

/** One expense with its receipt. Taken out it stays, with who took it out. */
@Stored('expense', [['meetingId', 'createdAt']])
export class Expense {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() kind: CostKind;
  /** To whom and what for. */
  @Name() what: string;
  @Day() spentOn: string;
  @Fen() amountFen: number;
  @Name() fileName: string;
  @Name() type: string;
  @Int() bytes: number;
  @Hash() sha256: string;
  @At() createdAt: string;
  @Ref() createdById: string;
  @Name() createdByName: string;
  @At({ nullable: true }) removedAt: string | null;
  @Ref({ nullable: true }) removedById: string | null;
  @Version() version: number;
}
