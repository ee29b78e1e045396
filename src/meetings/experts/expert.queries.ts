import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import { visible } from '../../secrecy/secrecy.js';
import type { Capacity } from '../people/meeting-person.entity.js';
import type { ExpertCommitment } from './expert.entity.js';
import type { InvitedExpert } from './expert.rules.js';

/** An expert with his person; whatever the register does not know yet is null. */
export interface ExpertRow {
  personId: string;
  name: string;
  post: string;
  unitName: string;
  phone: string | null;
  clearance: Label;
  active: boolean | number;
  field: string | null;
  relations: string | null;
  note: string | null;
  retired: boolean | number | null;
  version: number | null;
  /** The last day on which a commitment of his holds. */
  committedUntil: string | null;
}

const columns = `p.id AS personId, p.name, p.post, u.name AS unitName, p.phone, p.clearance, p.active, e.field, e.relations,
  e.note, e.retired, e.version, (SELECT MAX(c.validUntil) FROM expert_commitment c WHERE c.personId = p.id) AS committedUntil
  FROM person p JOIN unit u ON u.id = p.unitId LEFT JOIN expert e ON e.id = p.id`;

/** Everybody of the kind, those with a field first; at most 300. */
export function expertRows(rows: Rows, field = ''): Promise<ExpertRow[]> {
  const like = `%${field.replace(/[!%_]/g, '!$&')}%`;
  const asked = field ? "AND (e.field LIKE ? ESCAPE '!' OR p.name LIKE ? ESCAPE '!')" : '';
  return rows<ExpertRow>(
    `SELECT ${columns} WHERE p.kind = 'EXPERT' ${asked}
     ORDER BY CASE WHEN e.field IS NULL THEN 1 ELSE 0 END, e.field, p.rank, p.id LIMIT 300`,
    field ? [like, like] : [],
  );
}

/** Throws `NotFound` for whoever is no expert. */
export async function expertRow(rows: Rows, id: string): Promise<ExpertRow> {
  const [row] = isId(id) ? await rows<ExpertRow>(`SELECT ${columns} WHERE p.kind = 'EXPERT' AND p.id = ?`, [id]) : [];
  if (!row) throw new NotFound('expert');
  return row;
}

/** The newest first. */
export function commitmentsOf(rows: Rows, personId: string): Promise<ExpertCommitment[]> {
  return rows<ExpertCommitment>(
    'SELECT * FROM expert_commitment WHERE personId = ? ORDER BY validUntil DESC, id DESC LIMIT 20',
    [personId],
  );
}

/** The meetings he was invited to that the reader may know of, the newest first. */
export function meetingsOf(rows: Rows, act: Act, personId: string) {
  const filter = visible(act.who, 'meeting', 'm.id');
  return rows<{ id: string; title: string; startsAt: string; state: string; capacity: Capacity }>(
    `SELECT m.id, m.title, m.startsAt, m.state, mp.capacity FROM meeting_person mp JOIN meeting m ON m.id = mp.meetingId
     WHERE mp.personId = ? AND m.startsAt IS NOT NULL AND m.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED')
       AND ${filter.sql} ORDER BY m.startsAt DESC, m.id LIMIT 100`,
    [personId, ...filter.params],
  );
}

/** The experts on a meeting's list, as its rules judge them on its day. Two queries. */
export async function invitedExperts(rows: Rows, meetingId: string, day: string): Promise<InvitedExpert[]> {
  const found = await rows<{ personId: string; name: string; relations: string | null; committed: number }>(
    `SELECT mp.personId, mp.name, e.relations, (SELECT COUNT(*) FROM expert_commitment c
       WHERE c.personId = mp.personId AND c.signedOn <= ? AND c.validUntil >= ?) AS committed
     FROM meeting_person mp JOIN person p ON p.id = mp.personId LEFT JOIN expert e ON e.id = mp.personId
     WHERE mp.meetingId = ? AND p.kind = 'EXPERT' ORDER BY mp.rank, mp.id`,
    [day, day, meetingId],
  );
  const recused = await rows<{ personId: string; position: number }>(
    `SELECT r.personId, i.position FROM recusal r JOIN agenda_item i ON i.id = r.itemId
     WHERE r.meetingId = ? AND r.liftedAt IS NULL`,
    [meetingId],
  );
  return found.map((one) => ({
    ...{ personId: one.personId, name: one.name },
    relations: linesOf(one.relations),
    committed: Number(one.committed) > 0,
    recused: recused.filter(({ personId }) => personId === one.personId).map(({ position }) => position),
  }));
}

/** What he is bound to, one thing a line. */
export function linesOf(relations: string | null): string[] {
  return (relations ?? '').split('\n').filter(Boolean);
}
