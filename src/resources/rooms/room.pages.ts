import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, type Principal } from '../../platform/access/principal.js';
import { screenSpan } from '../../platform/clock/format.js';
import { addDays, localDateOf } from '../../platform/clock/instant.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import { layouts, zones } from './room.entity.js';
import { ClosureForm, RoomForm } from './room.form.js';
import { RoomQueries, type RoomRow } from './room.queries.js';

const useDays = 30;
const startValues = {
  openFrom: '08:00',
  openUntil: '20:00',
  zone: 'ORDINARY',
  layout: 'BOARD',
  active: '1',
};

/** Rooms (RS5): the list, one room, and the forms of who keeps them. */
@Injectable()
export class RoomPages {
  constructor(
    private readonly queries: RoomQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
    private readonly parameters: Parameters,
  ) {}

  async list(act: Act): Promise<Page> {
    const [rooms, closures] = await Promise.all([this.queries.all(), this.queries.closures(act.at)]);
    const rows = rooms.map((room) => {
      const shut = closures.find((closure) => closure.roomId === room.id && closure.startsAt <= act.at);
      const state = room.active ? (shut ? 'closed' : undefined) : 'retired';
      return { ...room, url: paths.room(room.id), reason: shut?.reason, state: state && this.t(`room.state.${state}`) };
    });
    const acts = keeps(act.who) ? [{ label: this.t('rooms.add'), url: paths.newRoom() }] : [];
    return this.page('resources/rooms', this.t('rooms.title'), { rooms: rows, acts });
  }

  async show(act: Act, id: string): Promise<Page> {
    const today = localDateOf(act.at);
    const [room, closures, use] = await Promise.all([
      this.queries.one(id),
      this.queries.closures(act.at, id),
      this.queries.use(id, addDays(today, -useDays), today),
    ]);
    const keeper = keeps(act.who);
    const edit = [
      { label: this.t('room.revise'), url: paths.revision(id) },
      { label: this.t('closure.title'), url: paths.closures(id) },
    ];
    const week = { label: this.t('room.week'), url: paths.bookings({ view: 'week', room: id }) };
    const book = { label: this.t('finder.act'), url: paths.finder({ room: id }), primary: true };
    const shut = closures.map((closure) => ({
      ...closure,
      when: screenSpan(closure.startsAt, closure.endsAt),
      lifting: keeper && paths.lifting(id, closure.id),
    }));
    const tag = room.active ? undefined : { kind: 'closed', label: this.t('room.state.retired') };
    const acts = [...(room.active ? [book] : []), week, ...(keeper ? edit : [])];
    const hours = Math.round(use.minutes / 60);
    const used = this.t('room.used', { days: useDays, n: use.bookings, hours });
    return this.page('resources/room', room.name, { tag, facts: this.facts(room, used), closures: shut, acts }, room);
  }

  async form(act: Act, id: string | undefined, again?: Submitted<RoomForm>): Promise<Page> {
    const room = id ? await this.queries.one(id) : undefined;
    const choices = (names: readonly string[], kind: string) =>
      names.map((value) => ({ value, label: this.t(`${kind}.${value}`) }));
    const values = room
      ? { ...room, active: room.active ? '1' : '' }
      : {
          ...startValues,
          turnaroundMinutes: this.parameters.number('resources.turnaroundMinutes', localDateOf(act.at)),
        };
    const form = this.formViews.view({
      form: RoomForm,
      action: id ? paths.revision(id) : paths.rooms(),
      values,
      options: { layout: choices(layouts, 'layout'), zone: choices(zones, 'zone') },
      version: room?.version,
      again,
    });
    return this.page('resources/room-form', this.t(id ? 'room.revise' : 'rooms.add'), { form }, room);
  }

  async closing(act: Act, id: string, again?: Submitted<ClosureForm>): Promise<Page> {
    const room = await this.queries.one(id);
    const date = localDateOf(act.at);
    const values = { fromDate: date, fromTime: room.openFrom, untilDate: date };
    const form = this.formViews.view({ form: ClosureForm, action: paths.closures(id), values, again });
    return this.page('resources/closure', this.t('closure.title'), { form, room: room.name }, room);
  }

  private facts(room: RoomRow, used: string) {
    const fact = (name: string, value: string | null) =>
      value ? [{ label: this.t(`room.${name}.label`), value }] : [];
    const minutes = this.t('room.minutes', { n: room.turnaroundMinutes });
    return [
      ...fact('site', `${room.site} ${room.floor}`),
      ...fact('capacity', this.t('seats', { n: room.capacity })),
      ...fact('layout', this.t(`layout.${room.layout}`)),
      ...fact('equipment', room.equipment),
      ...fact('zone', this.t(`zone.${room.zone}`)),
      ...fact('hours', `${room.openFrom}–${room.openUntil}`),
      ...fact('turnaroundMinutes', room.turnaroundMinutes ? minutes : null),
      ...fact('keeper', room.keeper),
      ...fact('note', room.note),
      ...fact('use', used),
    ];
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`resources.${key}`, args);
  }

  private page(view: string, title: string, model: object, room?: RoomRow): Page {
    const list = { label: this.t('rooms.title'), url: paths.rooms() };
    const trail = view === 'resources/rooms' ? [] : [list];
    const own = room && title !== room.name ? [{ label: room.name, url: paths.room(room.id) }] : [];
    return new Page(view, title, model, { crumbs: [...trail, ...own, { label: title }], menu: '/bookings' });
  }
}

/** Who keeps the rooms may change them; the policy `rooms.keep` guards the same. */
export function keeps(person: Principal): boolean {
  return hasRole(person, 'ROOM_KEEPER', 'SYS_ADMIN');
}
