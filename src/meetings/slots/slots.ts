import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { addMinutes, localDateOf } from '../../platform/clock/instant.js';
import { isProvisional } from '../../platform/clock/working-days.rules.js';
import { Database } from '../../platform/database/database.js';
import { marks, rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { FreeRooms } from '../../resources/resources.js';
import type { Capacity } from '../people/meeting-person.entity.js';
import { MeetingSettings } from '../settings.js';
import { engagementsOf } from './engagements.queries.js';
import { leadsOn } from '../types/type.queries.js';
import { slotLead } from './slot-lead.js';
import { goodTimes, type Proposal } from './slots.rules.js';

/** For whom a time is sought. */
export interface Sought {
  required: readonly string[];
  optional: readonly string[];
  minutes: number;
  /** Where it is held when no room of ours is wanted. */
  place?: string;
  /** Not before this instant, nor before now. */
  from?: string | null;
  /** The type of the meeting, once it is known: what lead time is asked. */
  type?: string;
  /** The meeting that is being moved. */
  moving?: string;
}

/** A proposed time as pages show it. */
export interface SlotView extends Proposal {
  when: string;
  where: string;
  /** Whether everybody can come. */
  all: boolean;
  said: string[];
  /** Whether a notice of each type could still be in time. */
  lead: string;
  /** Whether the working days of its year are not confirmed yet. */
  provisional: boolean;
  /** The button that takes it into the form: `_intent`. */
  intent: string;
}

const days = 20;
const periodMinutes = 92 * 1440;

/** 选时间 (MT26): three good times for people and a room. */
@Injectable()
export class Slots {
  constructor(
    private readonly database: Database,
    private readonly freeRooms: FreeRooms,
    private readonly settings: MeetingSettings,
    private readonly texts: Texts,
  ) {}

  /** The best times, the best first. Seven queries at most. */
  async propose(act: Act, sought: Sought): Promise<SlotView[]> {
    const { minutes, moving = '' } = sought;
    const required = [...new Set(sought.required)];
    const optional = [...new Set(sought.optional)].filter((id) => !required.includes(id));
    const from = sought.from && sought.from > act.at ? sought.from : act.at;
    const until = addMinutes(from, periodMinutes);
    const people = [...required, ...optional];
    const engagements = await engagementsOf(rowsOf(this.database), people, { from, until, moving });
    const rooms = sought.place ? null : await this.freeRooms.during({ startsAt: from, endsAt: until }, moving);
    const today = localDateOf(act.at);
    const found = goodTimes({
      ...{ required, optional, engagements, minutes, from, days, heads: people.length, site: sought.place ?? null },
      rooms: rooms && { all: rooms.rooms, busy: rooms.busy },
      hours: this.settings.workingHours(today),
      calendar: this.settings.calendar,
    });
    const types = (await leadsOn(rowsOf(this.database), today)).filter(({ type }) => type === (sought.type ?? type));
    const basis = { now: act.at, calendar: this.settings.calendar, lead: this.settings.lead(today) };
    const names = await this.names(found.flatMap((one) => [...one.requiredAway, ...one.optionalAway]));
    const roomNames = new Map(rooms?.rooms.map((room) => [room.id, room.name]));
    return found.map((one) => ({
      ...this.view(one, sought.place ?? '', roomNames, names),
      lead: slotLead(one.startsAt, types, basis, this.texts),
      provisional: isProvisional(this.settings.calendar, localDateOf(one.startsAt)),
    }));
  }

  /** The same for those invited to a meeting, which is to be moved. */
  async proposeFor(
    act: Act,
    meetingId: string,
    wanted: Pick<Sought, 'minutes' | 'from' | 'place'>,
  ): Promise<SlotView[]> {
    const invited = await this.database.rows<{ personId: string; capacity: Capacity }>(
      `SELECT mp.personId, mp.capacity FROM meeting_person mp WHERE mp.meetingId = ?
       UNION SELECT m.recorderId, 'MEMBER' FROM meeting m WHERE m.id = ? AND m.recorderId IS NOT NULL`,
      [meetingId, meetingId],
    );
    const ids = (required: boolean) =>
      invited.filter((one) => (one.capacity === 'MEMBER') === required).map((one) => one.personId);
    const [meeting] = await this.database.rows<{ type: string }>('SELECT type FROM meeting WHERE id = ?', [meetingId]);
    const people = { required: ids(true), optional: ids(false) };
    return this.propose(act, { ...wanted, ...people, type: meeting?.type, moving: meetingId });
  }

  private view(one: Proposal, place: string, rooms: Map<string, string>, names: Map<string, string>) {
    const said = [
      ...this.away('required', one.requiredAway, names),
      ...this.away('optional', one.optionalAway, names),
      ...(one.roomId || place ? [] : [this.texts.t('slots.noRoom')]),
    ];
    return {
      ...one,
      when: screenSpan(one.startsAt, one.endsAt),
      where: rooms.get(one.roomId ?? '') ?? place,
      all: !one.requiredAway.length && !one.optionalAway.length,
      said,
      intent: `offer:${one.roomId ?? ''}:${one.startsAt}`,
    };
  }

  private away(kind: 'required' | 'optional', ids: readonly string[], names: Map<string, string>): string[] {
    if (!ids.length) return [];
    return [this.texts.t(`slots.away.${kind}`, { names: ids.map((id) => names.get(id) ?? '').join('、') })];
  }

  private async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const rows = await this.database.rows<{ id: string; name: string }>(
      `SELECT id, name FROM person WHERE id IN (${marks(ids)})`,
      [...ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
