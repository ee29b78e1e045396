import { addDays, localDateOf, type LocalDate } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';

export interface Line {
  startsAt: string;
  endsAt: string;
}

/** A line ends after it begins, and belongs to the days of the meeting or the day before, when people arrive. */
export function lineFaults(
  line: Line,
  meeting: { startsAt: string | null; endsAt: string | null },
): (Refusal | false)[] {
  const { startsAt, endsAt } = meeting;
  const day = localDateOf(line.startsAt);
  const apart = !startsAt || !endsAt || day > localDateOf(endsAt) || day < addDays(localDateOf(startsAt), -1);
  return [
    line.endsAt <= line.startsAt && { key: 'schedule.endsBeforeStart', field: 'ends', source: 'S2.O2' },
    apart && { key: 'schedule.otherDay', field: 'date', source: 'S2.O2' },
  ];
}

/** The lines by day, each in the order of time. */
export function byDay<L extends Line>(lines: readonly L[]): { day: LocalDate; lines: L[] }[] {
  const days = new Map<LocalDate, L[]>();
  for (const line of [...lines].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const day = localDateOf(line.startsAt);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, own]) => ({ day, lines: own }));
}
