import { At, Code, Id, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** Where the meeting left its agenda, and why (S2.O2). */
@Stored('deviation', [['meetingId', 'at']])
export class Deviation {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref({ nullable: true }) itemId: string | null;
  /** OUT_OF_ORDER, OVERRUN, IMPROMPTU, SET_ASIDE, BELOW_QUORUM, LAST_SPEAKER (P6), RECUSED (P7). */
  @Code() kind: 'OUT_OF_ORDER' | 'OVERRUN' | 'IMPROMPTU' | 'SET_ASIDE' | 'BELOW_QUORUM' | 'LAST_SPEAKER' | 'RECUSED';
  @Text() reason: string;
  @At() at: string;
  @Ref() enteredById: string;
}
