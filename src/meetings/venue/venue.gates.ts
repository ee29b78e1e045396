import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Rows } from '../../platform/database/rows.js';
import { engagedIn, PartnerQueries } from '../../resources/resources.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { ReadinessGates, type Gate } from '../readiness/gate.js';
import { timeOf } from './staffing.js';

/** Open gates of staff and partners: a hired venue without approval, a recorder who is at two meetings (S8.X4, S8.X5). */
@Injectable()
export class VenueGates implements OnModuleInit {
  constructor(
    private readonly gates: ReadinessGates,
    private readonly partners: PartnerQueries,
  ) {}

  onModuleInit(): void {
    this.gates.add((rows, act, meeting) => this.of(rows, act, meeting));
  }

  private async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Gate[]> {
    const span = timeOf(meeting);
    if (!span || meeting.state === 'POSTPONED') return [];
    const open = { met: false, owes: meeting.organizer, until: meeting.startsAt! };
    const asked = (await this.partners.ofMeeting(meeting.id)).filter((one) => one.state === 'ASKED');
    const recorder = meeting.recorderId ? [meeting.recorderId] : [];
    const busy = await engagedIn(rows, act, recorder, span, meeting.id);
    return [
      ...asked.map((one) => ({
        ...open,
        key: 'meetings.readiness.venueAsked',
        args: { name: one.partner },
        source: 'S8.X5',
        url: paths.engagement(meeting.id, one.id),
      })),
      ...busy.slice(0, 1).map(() => ({
        ...open,
        key: 'meetings.readiness.recorderBusy',
        args: { name: meeting.recorder ?? '' },
        source: 'S8.X4',
        url: paths.venue(meeting.id),
      })),
    ];
  }
}
