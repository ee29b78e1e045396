import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import type { Rows } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { ReadinessGates, type Gate } from '../readiness/gate.js';
import { checkersOf, checksOf } from './check.queries.js';
import { isSettled, type CheckLine } from './check.rules.js';
import { OwedChecks } from './owed-checks.js';

/** A meeting is not ready while something is neither tested nor waived (S8.X2). */
@Injectable()
export class CheckGates implements OnModuleInit {
  constructor(
    private readonly gates: ReadinessGates,
    private readonly owed: OwedChecks,
    private readonly texts: Texts,
  ) {}

  onModuleInit(): void {
    this.gates.add((rows, act, meeting) => this.of(rows, act, meeting));
  }

  private async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Gate[]> {
    if (!meeting.startsAt) return [];
    const until = this.owed.dueAt(meeting.startsAt, act.at);
    const owes = (await checkersOf(rows, meeting)).map(({ name }) => name).join('、');
    const url = paths.venue(meeting.id);
    return (await checksOf(rows, meeting)).map((line) => ({
      met: isSettled(line),
      key: `meetings.readiness.check.${line.state}`,
      args: this.words(line),
      source: 'S8.X2',
      ...(isSettled(line) ? {} : { owes, until, url }),
    }));
  }

  private words(line: CheckLine): Record<string, string> {
    const { done } = line;
    const name = line.said ?? this.texts.t(`venue.check.own.${line.own}`);
    return { name, who: done?.byName ?? '', when: done ? screenInstant(done.at) : '', note: done?.note ?? '' };
  }
}
