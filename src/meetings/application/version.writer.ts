import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationVersion } from '../approval/approval.entity.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import type { ApplicationFacts } from './application.facts.js';
import { snapshotOf } from './snapshot.rules.js';

/** Keeps the application as it is submitted in this round, with names as they are now (models.md 35). */
export async function keepVersion(tx: Tx, meeting: Meeting, round: number, facts: ApplicationFacts): Promise<void> {
  await tx.insert(ApplicationVersion, {
    id: newId(),
    meetingId: meeting.id,
    round,
    submittedAt: tx.act.at,
    submittedById: tx.act.who.id,
    submittedBy: tx.act.who.name,
    body: JSON.stringify(snapshotOf(facts)),
  });
}
