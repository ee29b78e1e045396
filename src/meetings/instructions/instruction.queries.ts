import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import type { Instruction } from './instruction.entity.js';

/** One addressee of an instruction, as its lines show him. */
export interface AddresseeRow {
  id: string;
  instructionId: string;
  personId: string;
  name: string;
  doneAt: string | null;
  note: string | null;
  version: number;
}

const addressees = `SELECT a.*, p.name FROM instruction_addressee a JOIN person p ON p.id = a.personId
  JOIN instruction i ON i.id = a.instructionId`;

/** All instructions of a meeting with their addressees, oldest first. Two queries. */
export async function instructionsOf(rows: Rows, meetingId: string) {
  const given = await rows<Instruction>('SELECT * FROM instruction WHERE meetingId = ? ORDER BY createdAt, id', [
    meetingId,
  ]);
  if (!given.length) return [];
  const people = await rows<AddresseeRow>(`${addressees} WHERE i.meetingId = ? ORDER BY p.rank, p.id`, [meetingId]);
  return given.map((one) => ({ ...one, people: people.filter(({ instructionId }) => instructionId === one.id) }));
}

/** An instruction for its addressees, its author and the meeting's organiser; 404 for everybody else. */
export async function instructionFor(rows: Rows, act: Act, id: string) {
  const [found] = isId(id)
    ? await rows<Instruction & { title: string; startsAt: string | null; endsAt: string | null; organizerId: string }>(
        `SELECT i.*, m.title, m.startsAt, m.endsAt, m.organizerId FROM instruction i
         JOIN meeting m ON m.id = i.meetingId WHERE i.id = ?`,
        [id],
      )
    : [];
  if (!found) throw new NotFound('instruction');
  const people = await rows<AddresseeRow>(`${addressees} WHERE a.instructionId = ? ORDER BY p.rank, p.id`, [id]);
  const mine = people.find(({ personId }) => personId === act.who.id);
  if (!mine && ![found.createdById, found.organizerId].includes(act.who.id)) throw new NotFound('instruction');
  return { ...found, people, mine };
}
