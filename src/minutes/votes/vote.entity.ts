import { PrimaryColumn } from 'typeorm';
import { At, Code, Flag, Id, Int, Ref, Text, types } from '../../platform/database/columns.js';
import type { Choice } from './ballot.rules.js';
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

/** How one member voted, of a vote by name only; a secret vote keeps nothing of who voted how. */
@Stored('ballot')
export class Ballot {
  @PrimaryColumn(types.id) voteId: string;
  @PrimaryColumn(types.id) personId: string;
  @Code() choice: Choice;
}
