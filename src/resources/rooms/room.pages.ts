import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, type Principal } from '../../platform/access/principal.js';
import { screenSpan } from '../../platform/clock/format.js';
import { addDays, localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import { seatsIn } from '../bookings/booking.rules.js';
import { mostPhotos } from './room.rules.js';
import { layouts } from './room.entity.js';
import { PhotoForm } from './room.form.js';
import { RoomQueries, type RoomRow } from './room.queries.js';

const useDays = 30;
/** Rooms (RS5): the list, and one room. */
@Injectable()
export class RoomPages {
  constructor(
    private readonly queries: RoomQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const [rooms, closures] = await Promise.all([this.queries.all(), this.queries.closures(act.at)]);
    const rows = rooms.map((room) => {
      const shut = closures.find((closure) => closure.roomId === room.id && closure.startsAt <= act.at);
      const state = room.active ? (shut ? 'closed' : undefined) : 'retired';
      return { ...room, url: paths.room(room.id), reason: shut?.reason, state: state && this.t(`room.state.${state}`) };
    });
    const means = { label: this.texts.t('equipment.title'), url: paths.equipmentList() };
    const acts = keeps(act.who)
      ? [means, { label: this.t('rooms.add'), url: paths.newRoom() }, { label: this.t('use.title'), url: paths.use() }]
      : [means];
    const empty = keeps(act.who)
      ? { text: this.t('rooms.emptyForKeeper'), url: paths.newRoom(), label: this.t('rooms.add') }
      : { text: this.t('rooms.empty') };
    return this.page('resources/rooms', this.t('rooms.title'), { rooms: rows, acts, empty });
  }

  /** `again`: pictures that were not taken, with the reasons. */
  async show(act: Act, id: string, again?: Submitted<PhotoForm>): Promise<Page> {
    const today = localDateOf(act.at);
    const [room, units, photos, closures, use] = await Promise.all([
      this.queries.one(id),
      this.queries.units(),
      this.queries.photos(id),
      this.queries.closures(act.at, id),
      this.queries.use(id, addDays(today, -useDays), today),
    ]);
    const keeper = keeps(act.who);
    const edit = [
      { label: this.t('room.revise'), url: paths.revision(id) },
      { label: this.t('closure.title'), url: paths.closures(id) },
      { label: this.t('use.title'), url: paths.use() },
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
    const model = {
      ...{ tag, acts, closures: shut, facts: this.facts(room, used, units), room: room.name },
      photos: photos.map((photo) => ({
        name: photo.fileName,
        url: paths.photo(id, photo.id),
        removal: keeper && paths.photoRemoval(id, photo.id),
      })),
      upload:
        keeper && photos.length < mostPhotos
          ? this.formViews.view({ form: PhotoForm, action: paths.photos(id), multipart: true, again })
          : undefined,
    };
    return this.page('resources/room', room.name, model);
  }

  private facts(room: RoomRow, used: string, units: readonly { id: string; shortName: string }[]) {
    const fact = (name: string, value: string | null) =>
      value ? [{ label: this.t(`room.${name}.label`), value }] : [];
    const minutes = this.t('room.minutes', { n: room.turnaroundMinutes });
    return [
      ...fact('site', `${room.site} ${room.floor}`),
      ...fact('capacity', this.t('seats', { n: room.capacity })),
      ...fact('layout', this.t(`layout.${room.layout}`)),
      ...fact('otherLayouts', this.otherLayouts(room)),
      ...fact('equipment', room.equipment),
      ...fact('zone', this.t(`zone.${room.zone}`)),
      ...fact('highestLabel', room.highestLabel && this.t(`highest.${room.highestLabel}`)),
      ...fact('bookerUnits', namesOf(room.bookerUnits, units)),
      ...fact('needsApproval', room.needsApproval ? this.t('room.approvalSaid') : null),
      ...fact('hours', `${room.openFrom}–${room.openUntil}`),
      ...fact('turnaroundMinutes', room.turnaroundMinutes ? minutes : null),
      ...fact('keeper', room.keeper),
      ...fact('note', room.note),
      ...fact('use', used),
    ];
  }

  private otherLayouts(room: RoomRow): string {
    const seats = layouts.flatMap((layout) => {
      const n = layout === room.layout ? null : seatsIn({ ...room, active: true }, layout);
      return n === null ? [] : [`${this.t(`layout.${layout}`)} ${this.t('seats', { n })}`];
    });
    return seats.join('、');
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`resources.${key}`, args);
  }

  private page(view: string, title: string, model: object): Page {
    const list = { label: this.t('rooms.title'), url: paths.rooms() };
    const trail = view === 'resources/rooms' ? [] : [list];
    return new Page(view, title, model, { crumbs: [...trail, { label: title }], menu: '/bookings' });
  }
}

function namesOf(ids: string | null, units: readonly { id: string; shortName: string }[]): string | null {
  const named = new Set(ids?.split(','));
  const names = units.filter(({ id }) => named.has(id)).map(({ shortName }) => shortName);
  return names.join('、') || null;
}

/** Who keeps the rooms may change them; the policy `rooms.keep` guards the same. */
export function keeps(person: Principal): boolean {
  return hasRole(person, 'ROOM_KEEPER', 'SYS_ADMIN');
}
