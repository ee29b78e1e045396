import type { Rows } from '../../platform/database/rows.js';

/** What somebody does at a meeting besides attending. */
export type VacantDuty = 'CHAIR' | 'CONVENER' | 'RECORDER' | 'PRESENTER' | 'STAFF';

/** A duty whose holder is absent with leave; `what`: the item he presents. */
export interface Vacancy {
  personId: string;
  name: string;
  duty: VacantDuty;
  what: string;
}

const absent = (
  duty: string,
  what: string,
  joined: string,
) => `SELECT l.personId, p.name, '${duty}' AS duty, ${what} AS what
  FROM leave_request l JOIN person p ON p.id = l.personId JOIN ${joined} WHERE l.meetingId = ? AND l.state = 'GRANTED'`;

const sql = [
  absent('CHAIR', "''", 'meeting m ON m.id = l.meetingId AND m.chairId = l.personId'),
  absent('CONVENER', "''", 'meeting m ON m.id = l.meetingId AND m.convenerId = l.personId'),
  absent('RECORDER', "''", 'meeting m ON m.id = l.meetingId AND m.recorderId = l.personId'),
  absent('PRESENTER', 'i.title', 'agenda_item i ON i.meetingId = l.meetingId AND i.presenterId = l.personId'),
  absent(
    'STAFF',
    "''",
    `staff_assignment a ON a.meetingId = l.meetingId AND a.personId = l.personId AND a.state = 'ASSIGNED'
       AND a.duty <> 'RECORDER'`,
  ),
];

/** The duties of a meeting whose holders are absent with leave. One query. */
export function vacanciesOf(rows: Rows, meetingId: string): Promise<Vacancy[]> {
  return rows<Vacancy>(sql.join(' UNION ALL '), Array<string>(sql.length).fill(meetingId));
}
