import { marks } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Meeting } from '../../meetings/meetings.js';

/** The units of this organ among the lines of 分送; other organs stand on the paper only. */
export async function recipientUnits(tx: Tx, lines: string): Promise<string[]> {
  const names = [...new Set(lines.split('\n').map((line) => line.trim()))].filter(Boolean);
  if (!names.length) return [];
  const units = await tx.rows<{ id: string }>(
    `SELECT id FROM unit WHERE active = 1 AND (name IN (${marks(names)}) OR shortName IN (${marks(names)})) ORDER BY id`,
    [...names, ...names],
  );
  return units.map((unit) => unit.id);
}

/**
 * Who is told of issued minutes: who was invited to take part; beyond work secrets also head and liaison of every
 * unit they are sent to.
 */
export async function readersOf(tx: Tx, meeting: Meeting, unitIds: readonly string[]): Promise<string[]> {
  const people = await tx.rows<{ id: string }>(
    `SELECT personId AS id FROM meeting_person WHERE meetingId = ? AND capacity IN ('MEMBER', 'NON_VOTING') ORDER BY personId`,
    [meeting.id],
  );
  if (!unitIds.length || meeting.label === 'WORK_SECRET') return people.map((person) => person.id);
  const units = await tx.rows<{ id: string }>(
    `SELECT id FROM person WHERE active = 1 AND standing IN ('HEAD', 'LIAISON') AND unitId IN (${marks(unitIds)}) ORDER BY id`,
    [...unitIds],
  );
  return [...new Set([...people, ...units].map((person) => person.id))];
}
