import { At, Code, Fen, Id, Int, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CostKind } from './cost.rules.js';

/** 会议费预算 of one meeting: for how many it is made. Its sum is the meeting's `costFen` (S8.X7). */
@Stored('budget', [['!meetingId']])
export class Budget {
  @Id() id: string;
  @Ref() meetingId: string;
  /** Delegates: everybody but the staff. */
  @Int() delegates: number;
  @Int() staff: number;
  @At() changedAt: string;
  @Ref() changedById: string;
  @Name() changedByName: string;
  @Version() version: number;
}

/** What a budget foresees for one kind of expense. */
@Stored('budget_line', [['!meetingId', 'kind']])
export class BudgetLine {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() kind: CostKind;
  @Fen() amountFen: number;
}
