import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { materialsFor, meetingFor, type MaterialRow } from '../../meetings/meetings.js';
import { visible } from '../../secrecy/secrecy.js';
import type { Choice } from '../votes/ballot.rules.js';
import { castsOf, openCall } from '../votes/vote-calls.js';
import type { VoteCall } from '../votes/vote-call.entity.js';
import type { SeatWord } from './seat.entity.js';

export type SeatWordRow = SeatWord & { name: string };

/** The meeting of the moment, for those in its room who do not run it: for the frame and for `runningFor`. */
const seated = `FROM meeting m JOIN meeting_person mp ON mp.meetingId = m.id AND mp.personId = ?
  WHERE m.state IN ('IN_SESSION', 'PAUSED')
    AND mp.personId <> COALESCE(m.chairId, '') AND mp.personId <> COALESCE(m.recorderId, '')
    AND mp.personId <> m.organizerId
    AND (SELECT e.kind FROM presence_event e WHERE e.meetingId = m.id AND e.personId = mp.personId
         ORDER BY e.at DESC, e.id DESC LIMIT 1) IN ('ARRIVED', 'RETURNED')`;

export const seatedBadge = { kind: 'seat', sql: `SELECT 'seat' AS kind, COUNT(*) AS n ${seated}` };

/** Reads of the seats. */
@Injectable()
export class SeatQueries {
  constructor(private readonly database: Database) {}

  /** The meeting in whose room this person sits now, if he may know of it. */
  async runningFor(act: Act): Promise<string | undefined> {
    const filter = visible(act.who, 'meeting', 'm.id');
    const row = await this.database.row<{ id: string }>(
      `SELECT m.id ${seated} AND ${filter.sql} ORDER BY m.actualStartAt DESC LIMIT 1`,
      [act.who.id, ...filter.params],
    );
    return row?.id;
  }

  /** Everything asked and handed in at the seats of a meeting, oldest first. */
  words(meetingId: string): Promise<SeatWordRow[]> {
    return this.database.rows<SeatWordRow>(
      `SELECT w.*, p.name FROM seat_word w JOIN person p ON p.id = w.personId WHERE w.meetingId = ? ORDER BY w.at, w.id`,
      [meetingId],
    );
  }

  /** The papers of the item under way, or of the whole meeting, that this person may open. */
  async papers(act: Act, meetingId: string, itemId: string | null): Promise<MaterialRow[]> {
    const rows = rowsOf(this.database);
    const all = await materialsFor(rows, act, await meetingFor(rows, act, meetingId));
    return all.filter((paper) => paper.itemId === itemId || paper.itemId === null);
  }

  /** The vote that is open, and what this person has cast in it. */
  async vote(act: Act, meetingId: string): Promise<{ call: VoteCall; own?: Choice } | undefined> {
    const rows = rowsOf(this.database);
    const call = await openCall(rows, meetingId);
    return call && { call, own: (await castsOf(rows, call.id)).get(act.who.id) };
  }
}
