import { PrimaryColumn } from 'typeorm';
import { At, Code, Id, Ref, Text, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Choice } from './ballot.rules.js';

/** A vote by name that members cast at their seats; it is open until it is counted or its item ends (P4). */
@Stored('vote_call', [['meetingId', 'openedAt']])
export class VoteCall {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() itemId: string;
  @Text() question: string;
  @At() openedAt: string;
  @Ref() openedById: string;
  @At({ nullable: true }) closedAt: string | null;
}

/** What a member has cast at his seat; he may change it until the vote is counted. */
@Stored('vote_cast')
export class VoteCast {
  @PrimaryColumn(types.id) callId: string;
  @PrimaryColumn(types.id) personId: string;
  @Code() choice: Choice;
  @At() at: string;
}
