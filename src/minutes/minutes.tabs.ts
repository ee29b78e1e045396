import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../platform/access/principal.js';
import { MeetingTabs, speaksFor, type MeetingFacts } from '../meetings/meetings.js';
import { Database } from '../platform/database/database.js';
import { rowsOf } from '../platform/database/rows.js';
import { isAsked } from './countersign/countersign.queries.js';
import { paths } from './minutes.paths.js';

const held = ['IN_SESSION', 'PAUSED', 'ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

const approved = ['RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** Who works on record and minutes; all others see them when they are approved and issued. */
function drafts(meeting: MeetingFacts, who: Principal): boolean {
  const { organizerId, recorderId, chairId, convenerId } = meeting;
  const circle = [organizerId, recorderId, chairId, convenerId];
  return circle.includes(who.id) || (chairId !== null && who.delegateOf.includes(chairId));
}

/** 会场, 记录 and 纪要: the tabs that this module adds to a meeting's pages. */
@Injectable()
export class SittingTabs implements OnModuleInit {
  constructor(
    private readonly tabs: MeetingTabs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.tabs.add({
      key: 'session',
      rank: 60,
      url: paths.session,
      shown: ({ state }) => state === 'NOTIFIED' || held.includes(state),
    });
    this.tabs.add({
      key: 'record',
      rank: 70,
      url: paths.record,
      shown: (meeting, who) =>
        approved.includes(meeting.state) ||
        (held.includes(meeting.state) && (drafts(meeting, who) || this.isDeputy(meeting.id, who.id))),
    });
    this.tabs.add({
      key: 'minutes',
      rank: 75,
      url: paths.minutes,
      shown: (meeting, who) =>
        Boolean(meeting.minutesRequired) &&
        approved.includes(meeting.state) &&
        (meeting.state !== 'RECORD_APPROVED' || drafts(meeting, who) || this.countersigns(meeting.id, who)),
    });
  }

  /** Whoever speaks for a unit that is asked to countersign reads the draft. */
  private countersigns(meetingId: string, who: Principal): Promise<boolean> | boolean {
    return speaksFor(who, who.unitId) && isAsked(rowsOf(this.database), meetingId, who.unitId);
  }

  /** The second recorder reads and may take over while it is drafted. */
  private async isDeputy(meetingId: string, personId: string): Promise<boolean> {
    const sql = 'SELECT 1 AS x FROM record_deputy WHERE meetingId = ? AND personId = ?';
    return (await this.database.row(sql, [meetingId, personId])) !== undefined;
  }
}
