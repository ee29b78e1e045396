import { At, Day, Id, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** Somebody acts for another in approvals, for a period of whole days (外出与代理). */
@Stored('delegation', [
  ['delegateId', 'untilDay'],
  ['delegatorId', 'untilDay'],
])
export class Delegation {
  @Id() id: string;
  @Ref() delegatorId: string;
  @Ref() delegateId: string;
  @Day() fromDay: string;
  @Day() untilDay: string;
  @Name() reason: string;
  @At() createdAt: string;
  @At({ nullable: true }) endedAt: string | null;
}
