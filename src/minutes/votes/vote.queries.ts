import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { choices, type Choice } from './ballot.rules.js';
import { castsOf, openCall } from './vote-calls.js';
import type { Ballot, Vote } from './vote.entity.js';

/** Reads of votes. */
@Injectable()
export class VoteQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  async ofMeeting(meetingId: string): Promise<(Vote & { words: string; result: string; voters?: string })[]> {
    const votes = await this.database.rows<Vote>('SELECT * FROM vote WHERE meetingId = ? ORDER BY at, id', [meetingId]);
    const named = votes.some((vote) => vote.method === 'NAMED') ? await this.ballots(meetingId) : [];
    return votes.map((vote) => {
      const own = named.filter((ballot) => ballot.voteId === vote.id);
      const who = choices.flatMap((choice) => this.voters(own, choice)).join('；');
      const passed = this.texts.t(vote.passed ? 'minutes.vote.passed' : 'minutes.vote.notPassed');
      const words = this.words(vote);
      return { ...vote, words: who ? `${words}。${who}` : words, result: passed, voters: who || undefined };
    });
  }

  /** The vote that is being cast at the seats, and how many have voted in it. */
  async casting(meetingId: string): Promise<{ question: string; itemId: string; n: number } | undefined> {
    const rows = rowsOf(this.database);
    const call = await openCall(rows, meetingId);
    if (!call) return undefined;
    return { question: call.question, itemId: call.itemId, n: (await castsOf(rows, call.id)).size };
  }

  /** The vote in one sentence: method, counts, result as computed. */
  words(vote: Vote): string {
    const method = this.texts.t(`minutes.vote.method.${vote.method}`);
    const result = this.texts.t(vote.passed ? 'minutes.vote.passed' : 'minutes.vote.notPassed');
    return this.texts.t('minutes.vote.words', { ...vote, method, result });
  }

  private ballots(meetingId: string): Promise<(Ballot & { name: string })[]> {
    return this.database.rows(
      `SELECT b.voteId, b.personId, b.choice, mp.name FROM ballot b JOIN vote v ON v.id = b.voteId
       JOIN meeting_person mp ON mp.meetingId = v.meetingId AND mp.personId = b.personId
       WHERE v.meetingId = ? ORDER BY mp.rank, mp.id`,
      [meetingId],
    );
  }

  private voters(ballots: readonly (Ballot & { name: string })[], choice: Choice): string[] {
    const names = ballots.filter((ballot) => ballot.choice === choice).map((ballot) => ballot.name);
    if (!names.length) return [];
    const args = { choice: this.texts.t(`sitting.vote.choice.${choice}`), names: names.join('、') };
    return [this.texts.t('sitting.vote.by', args)];
  }
}
