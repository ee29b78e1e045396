/** Arrived, left, came back: presence is a stream of events, never a flag. */
export type PresenceKind = 'ARRIVED' | 'LEFT' | 'RETURNED';

export interface PresenceFact {
  personId: string;
  kind: PresenceKind;
  at: string;
  /** Whether the chair had consented, of a leaving. */
  consented?: boolean | number;
}

/** Present, late, leave granted, substitute sent, absent without leave; whoever came may also have left early (S5.D1). */
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

/** 早退: left before the end without the chair's consent, and did not come back (P23). Nobody has while it goes on. */
export function hasLeftEarly(events: readonly PresenceFact[], personId: string, end: string | null): boolean {
  const last = inOrder(events).findLast((event) => event.personId === personId && (end === null || event.at <= end));
  return end !== null && last?.kind === 'LEFT' && last.at < end && !last.consented;
}

/** A stay in the room; `until` is null while it goes on. */
export interface Stay {
  from: string;
  until: string | null;
}

/** When somebody was in the room between two instants, by his events alone; an item under way has no end yet. */
export function staysWithin(
  events: readonly PresenceFact[],
  personId: string,
  from: string,
  until: string | null,
): Stay[] {
  const own = inOrder(events.filter((event) => event.personId === personId));
  const stays: Stay[] = [];
  let since: string | null = presentAt(own, from).has(personId) ? from : null;
  for (const event of own.filter((one) => one.at > from && (until === null || one.at < until))) {
    if (event.kind !== 'LEFT') since ??= event.at;
    else if (since !== null) {
      stays.push({ from: since, until: event.at });
      since = null;
    }
  }
  return since === null ? stays : [...stays, { from: since, until }];
}

/** Whether a movement fits between those before and after it: nobody leaves twice, or comes while he is there. */
export function fitsBetween(events: readonly PresenceFact[], next: PresenceFact): boolean {
  if (isRepetition(events, next)) return false;
  const following = inOrder(events).find((event) => event.personId === next.personId && event.at > next.at);
  return following === undefined || (following.kind === 'LEFT') !== (next.kind === 'LEFT');
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
