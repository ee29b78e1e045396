import type { Label } from '../../platform/access/principal.js';
import type { Rows } from '../../platform/database/rows.js';
import { uncommitted, uncommittedOn } from '../experts/commitment.queries.js';
import type { Reading } from '../materials/material.rules.js';
import type { Capacity } from '../people/meeting-person.entity.js';

/** Everybody on the list as a reader of the meeting's papers on a day. Three queries. */
export async function readersOf(rows: Rows, meetingId: string, day: string): Promise<Reading[]> {
  const people = await rows<{ personId: string; clearance: Label; capacity: Capacity; uncommitted: number }>(
    `SELECT mp.personId, p.clearance, mp.capacity, CASE WHEN ${uncommitted} THEN 1 ELSE 0 END AS uncommitted FROM meeting_person mp JOIN person p ON p.id = mp.personId
     WHERE mp.meetingId = ? ORDER BY mp.personId`,
    [...uncommittedOn(day), meetingId],
  );
  const parts = await rows<{ id: string; presenterId: string | null; personId: string | null }>(
    `SELECT i.id, i.presenterId, a.personId FROM agenda_item i LEFT JOIN agenda_attendee a ON a.itemId = i.id
     WHERE i.meetingId = ? ORDER BY i.id, a.personId`,
    [meetingId],
  );
  const recusals = await rows<{ itemId: string; personId: string }>(
    'SELECT itemId, personId FROM recusal WHERE meetingId = ? AND liftedAt IS NULL AND withholds = 1',
    [meetingId],
  );
  return people.map((person) => ({
    ...person,
    ...{ onDuty: false, oversees: false, owes: [] },
    uncommitted: Boolean(Number(person.uncommitted)),
    items: parts.filter((part) => part.personId === person.personId).map(({ id }) => id),
    withheld: recusals.filter((one) => one.personId === person.personId).map(({ itemId }) => itemId),
    presents: [...new Set(parts.filter((part) => part.presenterId === person.personId).map(({ id }) => id))],
  }));
}

/** Who has opened any version of a paper, first when. */
export function everOpened(rows: Rows, materialId: string) {
  return rows<{ id: string; name: string; unitName: string; at: string }>(
    `SELECT p.id, p.name, u.shortName AS unitName, MIN(o.at) AS at FROM material_opening o
     JOIN material_version v ON v.id = o.versionId JOIN person p ON p.id = o.personId JOIN unit u ON u.id = p.unitId
     WHERE v.materialId = ? GROUP BY p.id, p.name, u.shortName, p.rank ORDER BY p.rank, p.id`,
    [materialId],
  );
}
