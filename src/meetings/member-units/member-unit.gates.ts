import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Rows } from '../../platform/database/rows.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { ReadinessGates, type Gate } from '../readiness/gate.js';
import { memberUnits } from './member-unit.queries.js';
import { hasConfirmed, takesPart } from './member-unit.rules.js';

/** A joint meeting is ready when each member unit has confirmed the time and named its people (S2.K4). */
@Injectable()
export class MemberUnitGates implements OnModuleInit {
  constructor(private readonly gates: ReadinessGates) {}

  onModuleInit(): void {
    this.gates.add((rows, _act, meeting) => this.of(rows, meeting));
  }

  private async of(rows: Rows, meeting: MeetingFacts): Promise<Gate[]> {
    const units = (await memberUnits(rows, meeting.id)).filter(takesPart);
    return units.flatMap((unit) => {
      const gate = (met: boolean, key: string): Gate => ({
        met,
        key: `memberUnits.gate.${key}.${met ? 'met' : 'open'}`,
        args: { unit: unit.unit, n: unit.people },
        source: 'S2.K4',
        url: paths.memberUnit(meeting.id, unit.unitId),
        ...(met ? {} : { owes: unit.liaison ?? unit.unit, until: unit.dueAt ?? undefined }),
      });
      return [gate(hasConfirmed(unit, meeting.startsAt), 'time'), gate(unit.people > 0, 'people')];
    });
  }
}
