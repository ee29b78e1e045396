import type { Rows } from '../../platform/database/rows.js';
import type { RetentionRule } from './retention.rules.js';

/** The organ's whole table; a few dozen lines. */
export function retentionRules(rows: Rows): Promise<RetentionRule[]> {
  return rows<RetentionRule>(
    'SELECT meetingType, document, retention, basis, effectiveFrom FROM archive_retention ORDER BY effectiveFrom, id',
  );
}
