import type { Rows } from '../../platform/database/rows.js';
import { memberUnits, takesPart } from '../../meetings/meetings.js';
import { fingerprintOf } from './countersign.rules.js';
import type { Countersign } from './countersign.entity.js';

/** A member unit and its countersign; absent while it has not been asked. */
export interface UnitSigned {
  unitId: string;
  unit: string;
  signed: Countersign | undefined;
}

/** The member units that take part in a meeting, each with its countersign. Two queries. */
export async function unitsSigned(rows: Rows, meetingId: string): Promise<UnitSigned[]> {
  const units = (await memberUnits(rows, meetingId)).filter(takesPart);
  if (!units.length) return [];
  const found = await rows<Countersign>('SELECT * FROM countersign WHERE meetingId = ?', [meetingId]);
  const byUnit = new Map(found.map((row) => [row.unitId, row]));
  return units.map(({ unitId, unit }) => ({ unitId, unit, signed: byUnit.get(unitId) }));
}

/** Fingerprint of the minutes as they are; undefined before there are any. Two queries. */
export async function presentFingerprint(rows: Rows, meetingId: string): Promise<string | undefined> {
  const [minutes] = await rows<{ title: string; body: string }>('SELECT title, body FROM minutes WHERE meetingId = ?', [
    meetingId,
  ]);
  if (!minutes) return undefined;
  const decisions = await rows<{ text: string; leadUnitId: string | null; dueOn: string | null }>(
    'SELECT text, leadUnitId, dueOn FROM decision WHERE meetingId = ? ORDER BY position, id',
    [meetingId],
  );
  return fingerprintOf({ ...minutes, decisions });
}

/** Whether this unit has been asked to countersign, and so reads the minutes before they are issued. */
export async function isAsked(rows: Rows, meetingId: string, unitId: string): Promise<boolean> {
  const sql = 'SELECT 1 AS x FROM countersign WHERE meetingId = ? AND unitId = ?';
  return (await rows(sql, [meetingId, unitId])).length > 0;
}
