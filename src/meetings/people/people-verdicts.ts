import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { clashesOf } from '../application/situation.queries.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import type { Verdict } from '../verdicts/verdict.js';
import type { ListedPerson } from './people.queries.js';

/** What is to be heeded about a list: engaged elsewhere, units with an item but nobody here, seats (P21, S2.O3). */
export async function peopleVerdicts(
  rows: Rows,
  act: Act,
  meeting: MeetingFacts,
  people: readonly ListedPerson[],
): Promise<Verdict[]> {
  const ids = people.map((person) => person.personId);
  const clashes = await clashesOf(rows, act, meeting, ids);
  const absent = await rows<{ name: string }>(
    `SELECT DISTINCT u.shortName AS name FROM agenda_item i JOIN unit u ON u.id = i.unitId WHERE i.meetingId = ?
     ${people.length ? `AND i.unitId NOT IN (${marks(people)})` : ''}`,
    [meeting.id, ...people.map((person) => person.unitId)],
  );
  const seats = meeting.roomCapacity;
  const args = { room: meeting.room ?? '', heads: people.length, capacity: seats ?? 0 };
  return [
    ...(seats !== null && people.length > seats
      ? [{ kind: 'bad' as const, key: 'meetings.verdicts.roomTooSmall', args, source: 'P21' }]
      : []),
    ...clashes.map<Verdict>((clash) => {
      const name = people.find((person) => person.personId === clash.personId)?.name ?? '';
      const when = screenSpan(clash.startsAt, clash.endsAt);
      const key = clash.title ? 'clash' : 'clashHidden';
      return {
        kind: 'wait',
        key: `meetings.verdicts.${key}`,
        args: { name, when, title: clash.title ?? '' },
        source: 'P21',
      };
    }),
    ...absent.map<Verdict>(({ name }) => ({
      kind: 'wait',
      key: 'meetings.verdicts.unitAbsent',
      args: { unit: name },
      hint: { key: 'meetings.verdicts.unitAbsentHint' },
      source: 'S2.O3',
    })),
  ];
}
