/** Arrived, left, came back: presence is a stream of events, never a flag. */
export type PresenceKind = 'ARRIVED' | 'LEFT' | 'RETURNED';

export interface PresenceFact {
  personId: string;
  kind: PresenceKind;
  at: string;
}

/** The five kinds: present, late, leave granted, substitute sent, absent without leave (S5.D1). */
export type Attendance = 'PRESENT' | 'LATE' | 'ON_LEAVE' | 'SUBSTITUTED' | 'ABSENT';

/** Minutes after the start that still count as on time (P23). */
export const graceMinutes = 0;

/** Who is in the room at an instant. Events need not come in order. */
export function presentAt(events: readonly PresenceFact[], at: string): Set<string> {
  const present = new Set<string>();
  for (const event of inOrder(events)) {
    if (event.at > at) break;
    if (event.kind === 'LEFT') present.delete(event.personId);
    else present.add(event.personId);
  }
  return present;
}

/** What an event would change: leaving needs presence, arriving needs absence; a second arrival is a repetition. */
export function isRepetition(events: readonly PresenceFact[], next: PresenceFact): boolean {
  const present = presentAt(
    events.filter((event) => event.personId === next.personId),
    next.at,
  ).has(next.personId);
  return next.kind === 'LEFT' ? !present : present;
}

/** The kind of an arrival: the first is ARRIVED, later ones RETURNED. */
export function arrivalKind(events: readonly PresenceFact[], personId: string): PresenceKind {
  return events.some((event) => event.personId === personId) ? 'RETURNED' : 'ARRIVED';
}

/** How somebody attended, from the events, his leave and the planned start (P23). */
export function attendanceOf(
  person: { personId: string; leave: boolean; substituteId: string | null },
  events: readonly PresenceFact[],
  start: string,
): { attendance: Attendance; minutesLate: number } {
  const first = inOrder(events).find((event) => event.personId === person.personId && event.kind === 'ARRIVED');
  if (!first) {
    const attendance = person.substituteId ? 'SUBSTITUTED' : person.leave ? 'ON_LEAVE' : 'ABSENT';
    return { attendance, minutesLate: 0 };
  }
  const minutesLate = Math.ceil((Date.parse(first.at) - Date.parse(start)) / 60_000);
  return minutesLate > graceMinutes ? { attendance: 'LATE', minutesLate } : { attendance: 'PRESENT', minutesLate: 0 };
}

/** Whether somebody was in the room at any time between two instants. */
export function wasPresentDuring(
  events: readonly PresenceFact[],
  personId: string,
  from: string,
  until: string,
): boolean {
  const own = events.filter((event) => event.personId === personId);
  return (
    presentAt(own, from).has(personId) ||
    own.some((event) => event.kind !== 'LEFT' && event.at > from && event.at <= until)
  );
}

function inOrder(events: readonly PresenceFact[]): PresenceFact[] {
  return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
