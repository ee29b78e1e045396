import type { Rows } from '../../platform/database/rows.js';
import type { Retention, RetentionRule } from './retention.rules.js';

/** The organ's whole table; a few dozen lines. */
export function retentionRules(rows: Rows): Promise<RetentionRule[]> {
  return rows<RetentionRule>(
    'SELECT meetingType, document, retention, basis, effectiveFrom FROM archive_retention ORDER BY effectiveFrom, id',
  );
}

/** How long items of this meeting are kept by the version of its type that it keeps; null: as the table says. */
export async function typeRetention(
  rows: Rows,
  meeting: { typeVersionId: string | null },
): Promise<Pick<RetentionRule, 'retention' | 'basis'> | null> {
  const [own] = await rows<{ retention: Retention | null; basis: string }>(
    'SELECT retention, basis FROM meeting_type_version WHERE id = ?',
    [meeting.typeVersionId],
  );
  return own?.retention ? { retention: own.retention, basis: own.basis } : null;
}
