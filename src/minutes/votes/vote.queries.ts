import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import type { Vote } from './vote.entity.js';

/** Reads of votes. */
@Injectable()
export class VoteQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  async ofMeeting(meetingId: string): Promise<(Vote & { words: string })[]> {
    const votes = await this.database.rows<Vote>('SELECT * FROM vote WHERE meetingId = ? ORDER BY at, id', [meetingId]);
    return votes.map((vote) => ({ ...vote, words: this.words(vote) }));
  }

  /** The vote in one sentence: method, counts, result as computed. */
  words(vote: Vote): string {
    const method = this.texts.t(`minutes.vote.method.${vote.method}`);
    const result = this.texts.t(vote.passed ? 'minutes.vote.passed' : 'minutes.vote.notPassed');
    return this.texts.t('minutes.vote.words', { ...vote, method, result });
  }
}
