import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import type { Rows } from '../../platform/database/rows.js';

/** Something that must be done before a meeting can be held: met, or owed by somebody until some day (S8.I1). */
export interface Gate {
  met: boolean;
  /** Text key of the sentence, with its values. */
  key: string;
  args?: Record<string, string | number>;
  /** Who owes it. */
  owes?: string;
  /** Instant by which. */
  until?: string;
  source: string;
  /** The page on which it is done. */
  url?: string;
}

export type GateSource = (rows: Rows, act: Act, meeting: MeetingFacts) => Promise<Gate[]>;

/** The gates of a meeting's readiness; modules to the right add theirs when they start. */
@Injectable()
export class ReadinessGates {
  private readonly sources: GateSource[] = [];

  add(source: GateSource): void {
    this.sources.push(source);
  }

  async of(rows: Rows, act: Act, meeting: MeetingFacts): Promise<Gate[]> {
    const gates: Gate[] = [];
    for (const source of this.sources) gates.push(...(await source(rows, act, meeting)));
    return gates;
  }
}
