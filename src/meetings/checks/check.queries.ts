import type { Rows } from '../../platform/database/rows.js';
import { equipmentOf } from '../../resources/resources.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { checkLines, wantedChecks, type CheckDone, type CheckLine, type CheckedMeans } from './check.rules.js';

/** What a meeting needs checked and what came of it. Four queries. */
export async function checksOf(
  rows: Rows,
  meeting: Pick<Meeting, 'id' | 'label' | 'roomId' | 'startsAt'>,
): Promise<CheckLine[]> {
  const { id, label, roomId, startsAt } = meeting;
  const [room] = await rows<{ id: string; equipment: string }>('SELECT id, equipment FROM room WHERE id = ?', [
    roomId ?? '',
  ]);
  const devices = await rows<CheckedMeans['devices'][number]>(
    `SELECT r.id, e.name, r.pieces FROM reservation r JOIN equipment e ON e.id = r.equipmentId
     WHERE r.meetingId = ? AND r.state = 'RESERVED' ORDER BY e.name, r.id`,
    [id],
  );
  const venues = await rows<CheckedMeans['venues'][number]>(
    `SELECT e.id, p.name FROM engagement e JOIN partner p ON p.id = e.partnerId
     WHERE e.meetingId = ? AND e.state = 'ENGAGED' AND p.kind = 'VENUE' ORDER BY e.id`,
    [id],
  );
  const done = await rows<CheckDone>(
    'SELECT checkKey, forStart, result, note, byName, at FROM meeting_check WHERE meetingId = ?',
    [id],
  );
  const own = room ? { id: room.id, equipment: equipmentOf(room.equipment) } : null;
  return checkLines(wantedChecks({ label, room: own, devices, venues }), done, startsAt);
}

/** Who owes the checks: the technicians assigned, else the room's keeper, else the organiser. */
export async function checkersOf(
  rows: Rows,
  meeting: Pick<Meeting, 'id' | 'label' | 'roomId' | 'organizerId'>,
): Promise<{ id: string; name: string }[]> {
  const assigned = await rows<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM staff_assignment s JOIN person p ON p.id = s.personId
     WHERE s.meetingId = ? AND s.state = 'ASSIGNED' AND s.duty = 'TECHNICIAN' ORDER BY p.id`,
    [meeting.id],
  );
  if (assigned.length) return assigned;
  const keeper = meeting.label === 'WORK_SECRET' ? '' : (meeting.roomId ?? '');
  return rows(
    `SELECT p.id, p.name FROM person p WHERE p.id = COALESCE((SELECT r.keeperId FROM room r WHERE r.id = ?), ?)`,
    [keeper, meeting.organizerId],
  );
}
