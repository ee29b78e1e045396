import type { Rows } from '../../platform/database/rows.js';
import type { Snapshot } from './snapshot.rules.js';

/** One submitted round. */
export interface Version {
  round: number;
  submittedAt: string;
  submittedBy: string;
  snapshot: Snapshot;
}

/** The rounds of an application, the newest first. */
export async function versionsOf(rows: Rows, meetingId: string): Promise<Version[]> {
  const found = await rows<Omit<Version, 'snapshot'> & { body: string }>(
    'SELECT round, submittedAt, submittedBy, body FROM application_version WHERE meetingId = ? ORDER BY round DESC',
    [meetingId],
  );
  return found.map(({ body, ...version }) => ({ ...version, snapshot: JSON.parse(body) as Snapshot }));
}
