import type { Rows } from '../../platform/database/rows.js';
import type { Seating } from './seating.entity.js';
import { inPrecedence, numbered, usualPerRow, type Seat, type Seated } from './seating.rules.js';

/** The seats of a meeting: people who are not on leave, on their numbers. */
export interface SeatingPlan {
  perRow: number;
  /** Zero: nobody has arranged it by hand. */
  version: number;
  people: Seated[];
  given: Map<string, number>;
  seats: Seat[];
}

/** Three queries. */
export async function seatingOf(rows: Rows, meeting: { id: string; chairId: string | null }): Promise<SeatingPlan> {
  const people = await rows<Seated>(
    `SELECT mp.personId, mp.name, mp.unitName, mp.capacity, mp.rank FROM meeting_person mp
     WHERE mp.meetingId = ? AND NOT EXISTS (SELECT 1 FROM leave_request l
       WHERE l.meetingId = mp.meetingId AND l.personId = mp.personId AND l.state = 'GRANTED')
     ORDER BY mp.rank, mp.id`,
    [meeting.id],
  );
  const [kept] = await rows<Seating>('SELECT * FROM seating WHERE id = ?', [meeting.id]);
  const numbers = await rows<{ personId: string; number: number }>(
    'SELECT personId, number FROM seat_number WHERE meetingId = ?',
    [meeting.id],
  );
  const seated = inPrecedence(people, meeting.chairId);
  const given = new Map(numbers.map((one) => [one.personId, Number(one.number)]));
  return {
    perRow: Number(kept?.perRow ?? usualPerRow),
    version: Number(kept?.version ?? 0),
    people: seated,
    given,
    seats: numbered(seated, given),
  };
}
