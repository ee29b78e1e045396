import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PresentHeads } from '../../meetings/meetings.js';
import type { Rows } from '../../platform/database/rows.js';

/** Tells by the sign-in how many came, for the settlement of meeting fees (S8.X7). */
@Injectable()
export class SignedIn implements OnModuleInit {
  constructor(private readonly present: PresentHeads) {}

  onModuleInit(): void {
    this.present.tellBy((rows, meetingId) => this.of(rows, meetingId));
  }

  private async of(rows: Rows, meetingId: string): Promise<{ delegates: number; staff: number }> {
    const came = await rows<{ staff: number; n: number | string }>(
      `SELECT CASE WHEN p.capacity = 'STAFF' THEN 1 ELSE 0 END AS staff, COUNT(DISTINCT p.personId) AS n
       FROM meeting_person p JOIN presence_event e ON e.meetingId = p.meetingId AND e.personId = p.personId
         AND e.kind = 'ARRIVED'
       WHERE p.meetingId = ? GROUP BY CASE WHEN p.capacity = 'STAFF' THEN 1 ELSE 0 END`,
      [meetingId],
    );
    const count = (staff: number) => Number(came.find((row) => Number(row.staff) === staff)?.n ?? 0);
    return { delegates: count(0), staff: count(1) };
  }
}
