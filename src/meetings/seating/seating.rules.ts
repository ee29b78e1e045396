import type { Refusal } from '../../platform/web/errors.js';
import type { Capacity } from '../people/meeting-person.entity.js';

/** Somebody to be seated. */
export interface Seated {
  personId: string;
  name: string;
  unitName: string;
  capacity: Capacity;
  rank: number;
}

export interface Seat<P = Seated> {
  number: number;
  /** Null: a gap between those who were given numbers. */
  person: P | null;
}

export const usualPerRow = 9;
export const mostSeats = 600;

const order: readonly Capacity[] = ['MEMBER', 'NON_VOTING', 'EXPERT', 'OBSERVER'];

/** Who is seated, in the order of precedence: the chair, members by rank, then the others; staff stands by (MT15). */
export function inPrecedence<P extends Seated>(people: readonly P[], chairId: string | null): P[] {
  const place = (one: P) => (one.personId === chairId ? -1 : order.indexOf(one.capacity));
  return people
    .filter(({ capacity }) => capacity !== 'STAFF')
    .sort((a, b) => place(a) - place(b) || a.rank - b.rank || (a.personId < b.personId ? -1 : 1));
}

/** Seats by number: as they were given by hand, all others by precedence on the seats left free. */
export function numbered<P extends Seated>(people: readonly P[], given: ReadonlyMap<string, number>): Seat<P>[] {
  const seats = new Map<number, P>();
  for (const person of people) {
    const number = given.get(person.personId);
    if (number !== undefined && !seats.has(number)) seats.set(number, person);
  }
  const sitting = new Set([...seats.values()].map(({ personId }) => personId));
  let next = 1;
  for (const person of people.filter(({ personId }) => !sitting.has(personId))) {
    while (seats.has(next)) next++;
    seats.set(next, person);
  }
  const last = Math.max(0, ...seats.keys());
  return Array.from({ length: last }, (_, n) => ({ number: n + 1, person: seats.get(n + 1) ?? null }));
}

/**
 * The rows of the room, the first in front. In each the lowest number sits in the middle, the next at his left hand,
 * the next at his right, and so on; of an even number the first two share the middle (左为上).
 */
export function rowsOf<P>(seats: readonly Seat<P>[], perRow: number): Seat<P>[][] {
  const rows: Seat<P>[][] = [];
  for (let from = 0; from < seats.length; from += perRow) {
    const row: Seat<P>[] = [];
    for (const [n, seat] of seats.slice(from, from + perRow).entries())
      if (n % 2) row.unshift(seat);
      else row.push(seat);
    rows.push(row);
  }
  return rows;
}

/** Two on one seat, or a seat that is none. */
export function numberFaults(given: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): Refusal[] {
  const taken = new Map<number, string>();
  const faults: Refusal[] = [];
  for (const [personId, number] of given) {
    const name = names.get(personId) ?? '';
    const other = taken.get(number);
    if (!Number.isInteger(number) || number < 1 || number > mostSeats)
      faults.push({ key: 'seating.noSuchSeat', args: { name, most: mostSeats }, source: 'S2.O3' });
    else if (other !== undefined) faults.push({ key: 'seating.taken', args: { number, name, other }, source: 'S2.O3' });
    taken.set(number, name);
  }
  return faults;
}

/** Reads `seat:<person>` fields, whose number depends on the meeting; empty ones follow precedence. */
export function numbersOf(body: unknown): Map<string, number> {
  const given = new Map<string, number>();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const [field, personId] = name.split(':');
    const typed = String(value).trim();
    if (field === 'seat' && personId && typed) given.set(personId, /^\d{1,4}$/.test(typed) ? Number(typed) : NaN);
  }
  return given;
}
