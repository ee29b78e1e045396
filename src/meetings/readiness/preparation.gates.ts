import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf, minutesBetween } from '../../platform/clock/instant.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import type { Rows } from '../../platform/database/rows.js';
import { OwedMaterials } from '../owed-materials/owed-materials.js';
import { MeetingSettings } from '../settings.js';
import { holdingTerms } from '../types/type.queries.js';
import { ReadinessGates, type Gate } from './gate.js';
import { preparationGates } from './gate.rules.js';

/** The gates this module knows of. Eight queries. */
@Injectable()
export class PreparationGates implements OnModuleInit {
  constructor(
    private readonly gates: ReadinessGates,
    private readonly settings: MeetingSettings,
    private readonly owed: OwedMaterials,
  ) {}

  onModuleInit(): void {
    this.gates.add((rows, act, meeting) => this.of(rows, act, meeting));
  }

  private async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Gate[]> {
    if (!meeting.startsAt || !meeting.endsAt) return [];
    const today = localDateOf(act.at);
    const terms = await holdingTerms(rows, meeting, today);
    const items = await rows<{ minutes: number }>('SELECT minutes FROM agenda_item WHERE meetingId = ?', [meeting.id]);
    const [members] = await rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM meeting_person WHERE meetingId = ? AND capacity = 'MEMBER'",
      [meeting.id],
    );
    return preparationGates({
      ...meeting,
      startsAt: meeting.startsAt,
      plannedMinutes: minutesBetween(meeting.startsAt, meeting.endsAt),
      hasPlace: Boolean(meeting.roomId ?? meeting.place),
      terms,
      members: Number(members?.n ?? 0),
      items,
      owed: await this.owed.linesOf(rows, meeting, act.at),
      calendar: this.settings.calendar,
      lead: this.settings.lead(today),
    });
  }
}
