import { localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays, leadDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import { attendances, type Sitting } from '../../minutes/minutes.js';
import { satisfactionOf } from '../survey/survey.rules.js';
import type { MeetingRecordFacts } from './indicators.js';
import { type Rows } from '../../platform/database/rows.js';

/** Papers come this many working days before the meeting (P11). */
const materialLead = 2;
/** Working days from the end until the record is approved (P16). */
const recordDays = 3;

interface Counts {
  answeredInTime: number;
  outOfOrder: number;
  reports: number;
  returned: number;
  sent: number;
  errata: number;
}

const countsSql = `SELECT
  (SELECT COUNT(*) FROM reply r JOIN notice n ON n.meetingId = r.meetingId AND n.version = r.noticeVersion
    WHERE r.meetingId = m.id AND (n.replyDueAt IS NULL OR r.repliedAt <= n.replyDueAt)) AS answeredInTime,
  (SELECT COUNT(*) FROM deviation d WHERE d.meetingId = m.id AND d.kind = 'OUT_OF_ORDER') AS outOfOrder,
  (SELECT COUNT(*) FROM task_entry e JOIN task t ON t.id = e.taskId WHERE t.meetingId = m.id AND e.kind = 'CLAIM') AS reports,
  (SELECT COUNT(*) FROM task_entry e JOIN task t ON t.id = e.taskId WHERE t.meetingId = m.id AND e.kind = 'RETURN') AS returned,
  (SELECT COUNT(*) FROM erratum x WHERE x.meetingId = m.id AND x.state = 'APPROVED') AS errata,
  (SELECT COUNT(*) FROM survey_token k JOIN survey s ON s.id = k.surveyId WHERE s.meetingId = m.id) AS sent
  FROM meeting m WHERE m.id = ?`;

/** Gathers what the indicators are computed from: nine queries beside the sitting's own. */
export async function evaluationFacts(
  rows: Rows,
  sitting: Sitting,
  now: string,
  calendar: WorkingCalendar,
): Promise<MeetingRecordFacts> {
  const { meeting, items } = sitting;
  const of = <R>(sql: string) => rows<R>(sql, [meeting.id]);
  const counts = (await of<Record<keyof Counts, number | string>>(countsSql))[0]!;
  const notices = await of<{ leadDays: number; leadWanted: number }>(
    'SELECT leadDays, leadWanted FROM notice WHERE meetingId = ? AND version = 1',
  );
  const [record] = await of<{ approvedAt: string | null }>('SELECT approvedAt FROM meeting_record WHERE meetingId = ?');
  const papers = await of<{ at: string }>(
    `SELECT v.at FROM material a JOIN material_version v ON v.materialId = a.id AND v.number = 1
     WHERE a.meetingId = ? AND a.removedAt IS NULL`,
  );
  const tasks = await of<{ originalDueOn: string; dueOn: string; acceptedAt: string | null }>(
    'SELECT originalDueOn, dueOn, acceptedAt FROM task WHERE meetingId = ?',
  );
  const speakers = await of<{ speakerId: string }>(
    'SELECT DISTINCT speakerId FROM record_entry WHERE meetingId = ? AND speakerId IS NOT NULL',
  );
  const scores = await of<{ scores: string }>(
    'SELECT a.scores FROM survey_answer a JOIN survey s ON s.id = a.surveyId WHERE s.meetingId = ?',
  );
  const day = localDateOf(meeting.startsAt);
  const all = scores.map((row) => row.scores);
  const sent = Number(counts.sent);
  return {
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    actualStartAt: meeting.actualStartAt,
    actualEndAt: meeting.actualEndAt,
    items,
    outOfOrder: Number(counts.outOfOrder),
    answeredInTime: Number(counts.answeredInTime),
    ...attended(sitting, new Set(speakers.map((row) => row.speakerId))),
    notice: notices[0] ?? null,
    record: recordOf(record?.approvedAt ?? null, meeting.actualEndAt, Number(counts.errata), calendar),
    papers: {
      total: papers.length,
      inTime: papers.filter((paper) => leadDays(calendar, paper.at, day) >= materialLead).length,
    },
    outcomes: await of('SELECT attainment FROM expected_outcome WHERE meetingId = ?'),
    decisions: await of('SELECT leadUnitId, dueOn FROM decision WHERE meetingId = ?'),
    tasks: tasks.map(({ acceptedAt, ...task }) => ({ ...task, acceptedOn: acceptedAt && localDateOf(acceptedAt) })),
    reports: { total: Number(counts.reports), returned: Number(counts.returned) },
    satisfaction: { value: satisfactionOf(all, sent), answered: all.length, sent },
    today: localDateOf(now),
  };
}

function recordOf(
  approvedAt: string | null,
  endedAt: string | null,
  errata: number,
  calendar: WorkingCalendar,
): MeetingRecordFacts['record'] {
  if (!approvedAt || !endedAt) return null;
  const due = addWorkingDays(calendar, localDateOf(endedAt), recordDays);
  return { errata, inTime: localDateOf(approvedAt) <= due };
}

/** Who sits in for somebody counts through him, never twice. */
function attended(
  sitting: Sitting,
  speakers: ReadonlySet<string>,
): Pick<MeetingRecordFacts, 'invited' | 'attendance' | 'members'> {
  const standIns = new Set(sitting.people.flatMap((person) => person.substituteId ?? []));
  const people = attendances(sitting).filter((person) => person.capacity !== 'STAFF' && !standIns.has(person.personId));
  const count = (...kinds: string[]) => people.filter((person) => kinds.includes(person.attendance)).length;
  const members = people.filter(
    (person) => person.capacity === 'MEMBER' && ['PRESENT', 'LATE'].includes(person.attendance),
  );
  return {
    invited: people.length,
    attendance: {
      present: count('PRESENT'),
      late: count('LATE'),
      substituted: count('SUBSTITUTED'),
      onLeave: count('ON_LEAVE'),
    },
    members: { present: members.length, spoke: members.filter((person) => speakers.has(person.personId)).length },
  };
}
