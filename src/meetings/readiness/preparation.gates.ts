import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf, minutesBetween } from '../../platform/clock/instant.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import type { Rows } from '../../platform/database/rows.js';
import { MeetingSettings } from '../settings.js';
import { holdingTerms } from '../types/type.queries.js';
import { ReadinessGates, type Gate } from './gate.js';
import { preparationGates, type Preparation } from './gate.rules.js';

/** The gates this module knows of. Four queries. */
@Injectable()
export class PreparationGates implements OnModuleInit {
  constructor(
    private readonly gates: ReadinessGates,
    private readonly settings: MeetingSettings,
  ) {}

  onModuleInit(): void {
    this.gates.add((rows, act, meeting) => this.of(rows, act, meeting));
  }

  private async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Gate[]> {
    if (!meeting.startsAt || !meeting.endsAt) return [];
    const today = localDateOf(act.at);
    const terms = await holdingTerms(rows, meeting, today);
    const items = await rows<Preparation['items'][number]>(
      `SELECT i.title, i.position, i.category, i.minutes, p.name AS presenter,
         (SELECT COUNT(*) FROM material m WHERE m.itemId = i.id AND m.removedAt IS NULL) AS papers
       FROM agenda_item i LEFT JOIN person p ON p.id = i.presenterId WHERE i.meetingId = ? ORDER BY i.position`,
      [meeting.id],
    );
    const [members] = await rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM meeting_person WHERE meetingId = ? AND capacity = 'MEMBER'",
      [meeting.id],
    );
    const [whole] = await rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM material WHERE meetingId = ? AND itemId IS NULL AND removedAt IS NULL',
      [meeting.id],
    );
    return preparationGates({
      ...meeting,
      startsAt: meeting.startsAt,
      plannedMinutes: minutesBetween(meeting.startsAt, meeting.endsAt),
      hasPlace: Boolean(meeting.roomId ?? meeting.place),
      terms,
      background: Number(whole?.n ?? 0),
      members: Number(members?.n ?? 0),
      items: items.map((item) => ({ ...item, papers: Number(item.papers) })),
      calendar: this.settings.calendar,
      lead: this.settings.lead(today),
    });
  }
}
