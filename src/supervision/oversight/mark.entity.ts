import { At, Code, Id, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { ManualRule, MarkOutcome } from './mark.rules.js';

/** What the supervisor saw of a rule that no data can judge (S4.S2); the latest word stands. */
@Stored('oversight_mark', [['!meetingId', 'rule']])
export class OversightMark {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() rule: ManualRule;
  @Code() outcome: MarkOutcome;
  @Text() words: string;
  @At() at: string;
  @Ref() byId: string;
  @Version() version: number;
}
