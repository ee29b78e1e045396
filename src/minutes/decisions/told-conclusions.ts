import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Rows } from '../../platform/database/rows.js';
import { Conclusions, type Conclusion, type MeetingFacts } from '../../meetings/meetings.js';
import { mayReadRecord } from '../record/record.rules.js';

interface Row {
  recordState: string;
  recorderId: string;
  deputyId: string | null;
  invited: string | null;
  position: number | null;
  text: string | null;
  unit: string | null;
  owner: string | null;
  dueOn: string | null;
}

/** Tells on a meeting's own page what was decided, to whoever may read its record (wishes 5, S3.R3). */
@Injectable()
export class ToldConclusions implements OnModuleInit {
  constructor(private readonly conclusions: Conclusions) {}

  onModuleInit(): void {
    this.conclusions.tellBy((rows, act, meeting) => this.of(rows, act, meeting));
  }

  private async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Conclusion[] | undefined> {
    const found = await rows<Row>(
      `SELECT r.state AS recordState, r.recorderId, y.personId AS deputyId, mp.personId AS invited, d.position, d.text,
         u.shortName AS unit, p.name AS owner, d.dueOn
       FROM meeting_record r LEFT JOIN record_deputy y ON y.meetingId = r.meetingId
       LEFT JOIN meeting_person mp ON mp.meetingId = r.meetingId AND mp.personId = ?
       LEFT JOIN decision d ON d.meetingId = r.meetingId LEFT JOIN unit u ON u.id = d.leadUnitId
       LEFT JOIN person p ON p.id = d.ownerId WHERE r.meetingId = ? ORDER BY d.position`,
      [act.who.id, meeting.id],
    );
    const [first] = found;
    if (!first) return undefined;
    const record = { state: first.recordState, recorderId: first.recorderId, deputyId: first.deputyId };
    if (!mayReadRecord(act, record, meeting, first.invited !== null)) return undefined;
    return found.flatMap(({ position, text, unit, owner, dueOn }) =>
      position !== null && text !== null ? { position, text, unit, owner, dueOn } : [],
    );
  }
}
