import { AgendaItem, Meeting, MeetingPerson, refreshAudience } from '../../src/meetings/meetings.js';
import { systemAct } from '../../src/platform/access/act.js';
import { addMinutes, instantAt, type Instant } from '../../src/platform/clock/instant.js';
import { newId } from '../../src/platform/database/id.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { bookRoom, RoomTaken } from '../../src/resources/resources.js';
import type { TestApplication } from '../support/application.js';
import { realData } from '../support/real-data.js';

interface Source {
  id: string;
  name: string;
  start: string;
  end: string | null;
  room: string | null;
  place: string | null;
  agenda: { name: string }[];
}

/** A meeting as it is loaded: local times as written, an end where one was given. */
export interface CalendarMeeting {
  title: string;
  date: string;
  starts: string;
  startsAt: Instant;
  endsAt: Instant;
  room: string | undefined;
  place: string;
  agenda: string[];
  /** What the source left open and the loader had to suppose. */
  supposed: ('start' | 'end')[];
}

/** A meeting whose room was taken, with what the product answered. */
export interface Clash {
  title: string;
  startsAt: string;
  room: string;
  by: string;
}

const usualStart = '09:00';
const usualMinutes = 120;
export const turnaround = 15;

/** The city's own rooms by the ways in which its clerks write them; the first that fits decides. */
const rooms: [string, RegExp][] = [
  ['Bürgersaal Grünwettersbach', /Grünwettersbach/],
  ['Bürgersaal Hohenwettersbach', /Bürgersaal.*Hohenwettersbach/],
  ['Lustgartenhalle Hohenwettersbach', /Lustgartenhalle/],
  ['Bürgersaal Durlach', /Pfinztalstr|Durlach/],
  ['Bürgersaal', /^Bürger?saal(, Rathaus (am )?Marktplatz)?$|^Bürgesaal/],
  ['Großer Sitzungssaal', /^Große[rs] Sitzungssa+l/],
  ['Kleiner Sitzungssaal', /^Kleiner Sitzungssaal/],
  ['Sitzungssaal Neureut', /Neureut/],
  ['Sitzungssaal Stupferich', /Rathaus Stupferich/],
  ['Begegnungsstätte Grötzingen', /Begegnungsstätte.*(Grötzingen|Niddastr)/],
  ['Begegnungsstätte Wolfartsweier', /Begegnungsstätte.*(Wolfartsweier|Rathausstr)/],
  ['Ständehaussaal', /^Ständehaussaal/],
];
export const roomNames = rooms.map(([name]) => name);

function roomOf(place: string): string | undefined {
  return rooms.find(([, pattern]) => pattern.test(place))?.[0];
}

export function calendar(): CalendarMeeting[] {
  return realData<Source[]>('karlsruhe-meetings.json').map((source) => {
    const [date, given] = [source.start.slice(0, 10), source.start.slice(11, 16)];
    const ended = source.end && source.end > source.start ? source.end.slice(11, 16) : undefined;
    const starts = given === '00:00' ? usualStart : given;
    const startsAt = instantAt(date, starts);
    const place = source.place ?? source.room ?? '';
    return {
      title: source.name,
      date,
      starts,
      startsAt,
      endsAt: ended ? instantAt(date, ended) : addMinutes(startsAt, usualMinutes),
      room: roomOf(place),
      place,
      agenda: source.agenda.map((item) => item.name.slice(0, 200)),
      supposed: [...(given === '00:00' ? (['start'] as const) : []), ...(ended ? [] : (['end'] as const))],
    };
  });
}

/** Loads them in their order as meetings of one organiser; a meeting whose room is taken stays, without a room. */
export async function load(app: TestApplication, meetings: CalendarMeeting[], organiser: string): Promise<Clash[]> {
  const [owner] = await app.rows<{ id: string; unitId: string }>('SELECT id, unitId FROM person WHERE userName = ?', [
    organiser,
  ]);
  const known = await app.rows<{ id: string; name: string }>('SELECT id, name FROM room');
  const clashes: Clash[] = [];
  for (const meeting of meetings) {
    const roomId = known.find((room) => room.name === meeting.room)?.id ?? null;
    const act = systemAct(app.clock.now());
    const put = (at: string | null) => app.nest.get(UnitOfWork).run(act, (tx) => insert(tx, meeting, owner!, at));
    try {
      await put(roomId);
    } catch (error) {
      if (!(error instanceof RoomTaken)) throw error;
      const [refusal] = error.refusals;
      const { title, startsAt, room } = meeting;
      clashes.push({ title, startsAt, room: room!, by: String(refusal!.args?.title) });
      await put(null);
    }
  }
  return clashes;
}

async function insert(tx: Tx, from: CalendarMeeting, owner: { id: string; unitId: string }, roomId: string | null) {
  const { title, startsAt, endsAt, place } = from;
  const id = newId();
  const meeting = {
    ...{ id, title, type: 'ROUTINE' as const, state: 'NOTIFIED' as const, label: 'PUBLIC' as const, place, roomId },
    ...{ personalInfo: false, isMajor: false, purpose: title, round: 1, noExpertReason: '', urgentReason: '' },
    ...{ hostUnitId: owner.unitId, organizerId: owner.id, sortAt: startsAt, startsAt, endsAt },
    ...{ minutesRequired: false, createdAt: tx.act.at },
  };
  await tx.insert(Meeting, meeting);
  await tx.insert(
    AgendaItem,
    from.agenda.map((name, n) => ({
      ...{ id: newId(), meetingId: id, position: n + 1, title: name, category: 'DISCUSS' as const, minutes: 10 },
      ...{ isMajor: false, isPersonnel: false, impromptu: false },
    })),
  );
  const [person] = await tx.rows<{ name: string; post: string; unitName: string }>(
    'SELECT p.name, p.post, u.name AS unitName FROM person p JOIN unit u ON u.id = p.unitId WHERE p.id = ?',
    [owner.id],
  );
  const seat = { id: newId(), meetingId: id, personId: owner.id, capacity: 'MEMBER' as const, unitId: owner.unitId };
  await tx.insert(MeetingPerson, { ...seat, ...person!, rank: 1, position: 0 });
  if (roomId) {
    const time = { roomId, startsAt, endsAt, meetingId: id };
    await bookRoom(tx, { ...time, title, label: 'PUBLIC', holderId: owner.id });
  }
  await refreshAudience(tx, await tx.one(Meeting, { id }));
}
