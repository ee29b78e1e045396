import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { readersOf } from '../distribution/distribution.queries.js';
import { materialsFor, readingOf, type MaterialRow } from '../materials/materials.queries.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import type { MaterialCopy } from './copy.entity.js';
import { isNumbered, mayKeep, mayReceiveCopy } from './copy.rules.js';

/** A copy with the name of its paper. */
export interface CopyRow extends MaterialCopy {
  title: string;
}

/** The meeting, for those who keep its register. Throws `NotFound` or `NotAllowed`. */
export async function keptMeeting(rows: Rows, act: Act, meetingId: string): Promise<MeetingFacts> {
  const meeting = await meetingFor(rows, act, meetingId);
  if (!mayKeep(await readingOf(rows, act, meeting), act.who)) throw new NotAllowed();
  return meeting;
}

/** All copies of a meeting's papers, by paper and number. */
export function copiesOf(rows: Rows, meetingId: string): Promise<CopyRow[]> {
  return rows<CopyRow>(
    `SELECT c.*, m.title FROM material_copy c JOIN material m ON m.id = c.materialId
     WHERE c.meetingId = ? ORDER BY m.createdAt, m.id, c.number`,
    [meetingId],
  );
}

/** One copy of a meeting's paper. Throws `NotFound`. */
export async function copyOf(rows: Rows, meetingId: string, id: string): Promise<CopyRow> {
  const [copy] = isId(id)
    ? await rows<CopyRow>(
        `SELECT c.*, m.title FROM material_copy c JOIN material m ON m.id = c.materialId
         WHERE c.id = ? AND c.meetingId = ?`,
        [id, meetingId],
      )
    : [];
  if (!copy) throw new NotFound('material_copy');
  return copy;
}

/** How many copies somebody still has; they must be back before the meeting is filed (S5.C4). */
export async function openCopies(rows: Rows, meetingId: string): Promise<number> {
  const sql = "SELECT COUNT(*) AS n FROM material_copy WHERE meetingId = ? AND state = 'OUT'";
  const [found] = await rows<{ n: number }>(sql, [meetingId]);
  return Number(found?.n ?? 0);
}

/** The papers of which copies are numbered, as far as this person may read them. */
export async function numberedPapers(rows: Rows, act: Act, meeting: MeetingFacts): Promise<MaterialRow[]> {
  return (await materialsFor(rows, act, meeting)).filter(isNumbered);
}

/** Who on the list may be handed a copy of a paper on a day. */
export async function receiversOf(rows: Rows, meetingId: string, paper: MaterialRow, day: string) {
  const readers = (await readersOf(rows, meetingId, day)).filter((reader) => mayReceiveCopy(paper, reader));
  const people = await rows<{ personId: string; name: string; unitName: string }>(
    'SELECT personId, name, unitName FROM meeting_person WHERE meetingId = ? ORDER BY rank, id',
    [meetingId],
  );
  return people.filter(({ personId }) => readers.some((reader) => reader.personId === personId));
}
