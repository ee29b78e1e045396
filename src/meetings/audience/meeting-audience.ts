import { wholeOrgan } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { reindex } from '../../platform/search/search-source.js';
import { setAudience } from '../../secrecy/secrecy.js';
import type { Instant } from '../../platform/clock/instant.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { audienceOf, type Concerned } from './audience.rules.js';

const clearedFrom = (ids: string) => `SELECT p.id, p.clearance FROM person p WHERE p.id IN (${ids})`;

/**
 * Sets anew who may know of a meeting, and has it indexed for search; to be called by every act that changes its state, label, time, people or
 * approvers, in its unit of work (Q19).
 */
export async function refreshAudience(tx: Tx, meeting: Meeting): Promise<void> {
  const approvers = await tx.rows<Concerned>(
    `${clearedFrom('SELECT s.approverId FROM approval_step s WHERE s.meetingId = ?')}
     OR p.id IN (SELECT s.decidedById FROM approval_step s WHERE s.meetingId = ?)`,
    [meeting.id, meeting.id],
  );
  const { initiatorId, convenerId, chairId, recorderId, supervisorId } = meeting;
  const named = [initiatorId, convenerId, chairId, recorderId, supervisorId].map((id) => id ?? '');
  const invited = await tx.rows<Concerned>(
    `${clearedFrom('SELECT mp.personId FROM meeting_person mp WHERE mp.meetingId = ?')}
     OR p.id IN (SELECT o.ownerId FROM owed_material o WHERE o.meetingId = ?) OR p.id IN (?, ?, ?, ?, ?)
     OR (p.active = 1 AND p.standing <> 'MEMBER' AND p.unitId IN (
       SELECT u.unitId FROM member_unit u WHERE u.meetingId = ? AND u.state <> 'NAMED'))`,
    [meeting.id, meeting.id, ...named, meeting.id],
  );
  const principals = audienceOf(meeting, { approvers, invited });
  await setAudience(tx, { kind: 'meeting', id: meeting.id }, meeting.sortAt as Instant, principals);
  await tx.update(Meeting, { id: meeting.id }, { openToOrgan: principals.includes(wholeOrgan) });
  await reindex(tx, 'meeting', meeting.id);
}
