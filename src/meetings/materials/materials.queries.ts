import type { Act } from '../../platform/access/act.js';
import { hasRole, type Label } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { uncommitted, uncommittedOn } from '../experts/commitment.queries.js';
import { isId } from '../../platform/database/id.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import type { Capacity } from '../people/meeting-person.entity.js';
import type { Rows } from '../../platform/database/rows.js';
import type { ReviewResult } from '../distribution/distribution.rules.js';
import { mayOpen, type Reading } from './material.rules.js';

/** A paper with its newest version. */
export interface MaterialRow {
  id: string;
  meetingId: string;
  itemId: string | null;
  owedId: string | null;
  createdById: string;
  review: ReviewResult | null;
  reviewNote: string | null;
  reviewedByName: string | null;
  reviewedAt: string | null;
  distributedAt: string | null;
  distributedByName: string | null;
  recalledAt: null;
  /** How many people have opened the newest version. */
  openings: number;
  item: string | null;
  position: number | null;
  title: string;
  label: Label;
  version: number;
  versionId: string;
  number: number;
  fileName: string;
  type: string;
  bytes: number;
  sha256: string;
  at: string;
  byName: string;
  /** When this reader opened this version; null: not yet. */
  openedAt: string | null;
}

const newest = `SELECT m.id, m.meetingId, m.itemId, m.owedId, m.createdById, m.review,
    m.reviewNote, m.reviewedByName, m.reviewedAt, m.distributedAt, m.distributedByName, m.recalledAt, i.title AS item, i.position, m.title, m.label, m.version,
    v.id AS versionId, v.number, v.fileName, v.type, v.bytes, v.sha256, v.at, v.byName,
    (SELECT COUNT(*) FROM material_opening c WHERE c.versionId = v.id) AS openings,
    (SELECT o.at FROM material_opening o WHERE o.versionId = v.id AND o.personId = ?) AS openedAt
  FROM material m JOIN material_version v ON v.materialId = m.id
    AND v.number = (SELECT MAX(n.number) FROM material_version n WHERE n.materialId = m.id)
  LEFT JOIN agenda_item i ON i.id = m.itemId`;

const live = 'm.removedAt IS NULL AND m.recalledAt IS NULL';

/** The papers of a meeting that this reader may open, in the order of the agenda. */
export async function materialsFor(rows: Rows, act: Act, meeting: MeetingFacts): Promise<MaterialRow[]> {
  const reader = await readingOf(rows, act, meeting);
  const found = await rows<MaterialRow>(
    `${newest} WHERE m.meetingId = ? AND ${live} ORDER BY COALESCE(i.position, 0), m.createdAt, m.id`,
    [act.who.id, meeting.id],
  );
  return found.filter((material) => mayOpen(material, reader));
}

/** One paper with its meeting and what this person is to it; 404 when he may not open it. */
export async function materialFor(rows: Rows, act: Act, id: string) {
  const [material] = isId(id) ? await rows<MaterialRow>(`${newest} WHERE m.id = ? AND ${live}`, [act.who.id, id]) : [];
  if (!material) throw new NotFound('material');
  const meeting = await meetingFor(rows, act, material.meetingId);
  const reader = await readingOf(rows, act, meeting);
  if (!mayOpen(material, reader)) throw new NotFound('material');
  return { material, meeting, reader };
}

/** The papers called back, with who had opened them by then. */
export function recalledOf(rows: Rows, meetingId: string) {
  return rows<{ id: string; title: string; recalledAt: string; recalledByName: string; recallReason: string }>(
    `SELECT m.id, m.title, m.recalledAt, m.recalledByName, m.recallReason FROM material m
     WHERE m.meetingId = ? AND m.recalledAt IS NOT NULL ORDER BY m.recalledAt, m.id`,
    [meetingId],
  );
}

/** Who had opened the papers called back. */
export function recalledReaders(rows: Rows, meetingId: string) {
  return rows<{ id: string; name: string }>(
    `SELECT DISTINCT m.id, p.name, p.rank FROM material m JOIN material_version v ON v.materialId = m.id
     JOIN material_opening o ON o.versionId = v.id JOIN person p ON p.id = o.personId
     WHERE m.meetingId = ? AND m.recalledAt IS NOT NULL ORDER BY m.id, p.rank`,
    [meetingId],
  );
}

export interface VersionRow {
  number: number;
  fileName: string;
  at: string;
  byName: string;
  bytes: number;
  openings: number;
}

export function versionsOf(rows: Rows, materialId: string): Promise<VersionRow[]> {
  return rows<VersionRow>(
    `SELECT v.number, v.fileName, v.at, v.byName, v.bytes,
       (SELECT COUNT(*) FROM material_opening o WHERE o.versionId = v.id) AS openings
     FROM material_version v WHERE v.materialId = ? ORDER BY v.number DESC`,
    [materialId],
  );
}

/** Who on the list has opened the newest version and who has not (S8.X3). */
export function openersOf(rows: Rows, meetingId: string, versionId: string) {
  return rows<{ name: string; unitName: string; at: string | null }>(
    `SELECT mp.name, mp.unitName, o.at FROM meeting_person mp
     LEFT JOIN material_opening o ON o.personId = mp.personId AND o.versionId = ?
     WHERE mp.meetingId = ? ORDER BY mp.rank, mp.id`,
    [versionId, meetingId],
  );
}

/** What somebody is to a meeting, as far as its papers are concerned. */
export async function readingOf(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Reading> {
  const { who } = act;
  const [person] = await rows<{ capacity: Capacity | null; uncommitted: number }>(
    `SELECT mp.capacity, CASE WHEN ${uncommitted} THEN 1 ELSE 0 END AS uncommitted FROM person p
     LEFT JOIN meeting_person mp ON mp.personId = p.id AND mp.meetingId = ? WHERE p.id = ?`,
    [...uncommittedOn(localDateOf(act.at)), meeting.id, who.id],
  );
  const items = await rows<{ id: string; presenterId: string | null; attends: string | null; recused: string | null }>(
    `SELECT i.id, i.presenterId, a.personId AS attends, r.id AS recused FROM agenda_item i
     LEFT JOIN agenda_attendee a ON a.itemId = i.id AND a.personId = ?
     LEFT JOIN recusal r ON r.itemId = i.id AND r.personId = ? AND r.liftedAt IS NULL AND r.withholds = 1
     WHERE i.meetingId = ?`,
    [who.id, who.id, meeting.id],
  );
  const owes = await rows<{ id: string; itemId: string | null }>(
    'SELECT id, itemId FROM owed_material WHERE meetingId = ? AND ownerId = ? AND waivedAt IS NULL',
    [meeting.id, who.id],
  );
  return {
    owes,
    personId: who.id,
    clearance: who.clearance,
    onDuty: [meeting.organizerId, meeting.convenerId, meeting.chairId, meeting.recorderId].includes(who.id),
    oversees: hasRole(who, 'OVERSIGHT'),
    capacity: person?.capacity ?? null,
    items: items.filter((item) => item.attends).map((item) => item.id),
    presents: items.filter((item) => item.presenterId === who.id).map((item) => item.id),
    uncommitted: Boolean(Number(person?.uncommitted ?? 0)),
    withheld: items.filter((item) => item.recused).map((item) => item.id),
  };
}
