/** What the measured organ consists of; see `meetings.mjs`. */
export interface Meeting {
  id: string;
  state: string;
  label: string;
}
interface Unit {
  id: string;
  name: string;
}
interface Own {
  unit: Unit;
  person: { id: string; name: string; rank: number; unit: Unit };
}
export function organOf(size: number): object;
export function meetingsOf(size: number, today: string, organ: object, own: Own): Generator<Meeting>;
