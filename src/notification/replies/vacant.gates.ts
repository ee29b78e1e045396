import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Rows } from '../../platform/database/rows.js';
import { meetingPaths, ReadinessGates, type Gate, type MeetingFacts } from '../../meetings/meetings.js';
import { vacanciesOf, type VacantDuty } from './vacant.queries.js';

const pages: Record<VacantDuty, (id: string) => string> = {
  CHAIR: meetingPaths.duties,
  CONVENER: meetingPaths.duties,
  RECORDER: meetingPaths.duties,
  PRESENTER: meetingPaths.agenda,
  STAFF: meetingPaths.venue,
};

/** Duties whose holder has leave are somebody else's now: shown to who prepares the meeting, with where to say whose (P13). */
@Injectable()
export class VacantGates implements OnModuleInit {
  constructor(private readonly gates: ReadinessGates) {}

  onModuleInit(): void {
    this.gates.add((rows, act, meeting) => this.of(rows, act, meeting));
  }

  private async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Gate[]> {
    const { id, organizerId, chairId, convenerId } = meeting;
    if (meeting.state !== 'NOTIFIED' || ![organizerId, chairId, convenerId].includes(act.who.id)) return [];
    return (await vacanciesOf(rows, id)).map(({ duty, name, what }) => ({
      met: false,
      key: `notification.vacant.${duty}`,
      args: { name, what },
      owes: meeting.organizer,
      until: meeting.startsAt ?? undefined,
      source: 'P13',
      url: pages[duty](id),
    }));
  }
}
