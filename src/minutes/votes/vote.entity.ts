import { At, Code, Flag, Id, Int, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** One vote on one item; its result is computed, never typed (P3, P5). */
@Stored('vote', [['meetingId', 'at'], ['itemId']])
export class Vote {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() itemId: string;
  @Text() question: string;
  /** ORAL 口头, HANDS 举手, NAMED 记名, SECRET 无记名. */
  @Code() method: 'ORAL' | 'HANDS' | 'NAMED' | 'SECRET';
  @Int() due: number;
  @Int() present: number;
  @Int() yes: number;
  @Int() no: number;
  @Int() abstain: number;
  @Flag() passed: boolean;
  @At() at: string;
  @Ref() enteredById: string;
}
