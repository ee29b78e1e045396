import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, labels } from '../../platform/access/principal.js';
import { screenSpan } from '../../platform/clock/format.js';
import { addMinutes, localOf, minutesBetween } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { ownPath, Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { paths, query } from '../resources.paths.js';
import { layouts } from '../rooms/room.entity.js';
import { seatsIn } from './booking.rules.js';
import { spanOf } from './booking.service.js';
import { BookingForm, FinderQuery } from './finder.form.js';
import { FreeRooms, type Candidate } from './free.queries.js';
import { equipmentOf, type Offer } from './free.rules.js';

const whereAndWhen = ['date', 'starts', 'minutes', 'heads', 'equipment', 'layout', 'site'];
const clearances = { PUBLIC: 1, INTERNAL: 2, WORK_SECRET: 3 };

/** The finder (RS2): which room fits, why the others do not, and one press to book. */
@Injectable()
export class FinderPages {
  constructor(
    private readonly free: FreeRooms,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** The finder with its results once it was asked; from a free cell it was asked already. */
  async ask(act: Act, asked: Submitted<FinderQuery>): Promise<Page> {
    const unreadable = asked.faults.some((fault) => fault.key !== 'input.required');
    const filled = withDefaults(asked, act.at);
    const finder = await this.asking(filled);
    if (unreadable) return this.page({ finder, form: { errors: finder.errors } }).withStatus(422);
    if (!asked.ok) return this.page({ finder });
    const { room, back, title } = asked.value;
    const candidates = await this.candidates(act, asked.value, room);
    const values = { ...asked.typed, title, label: 'INTERNAL' } as Record<string, string>;
    const form = back ? undefined : this.form(act, { values });
    const rooms = candidates.map((one) => ({
      ...one,
      take: back && takeBack(back, one, asked.value),
      wait: !back && one.wait,
    }));
    return this.page({ finder, form, rooms, ...this.said(asked.value) });
  }

  /** The results again, after a booking that was refused or lost; then with what is free nearby. */
  async again(act: Act, form: Submitted<BookingForm>): Promise<Page> {
    const { heads, equipment, layout, site, title } = form.typed as Record<string, string>;
    const again = asFinder(form);
    const finder = await this.asking(again);
    const view = this.form(act, { again: form });
    const readable = !form.faults.some((fault) => whereAndWhen.includes(fault.field));
    if (!readable) return this.page({ finder, form: view });
    const rooms = await this.candidates(act, form.value, form.value.roomId);
    const lost = form.refusals.some((refusal) => refusal.key.startsWith('resources.bookings.taken'));
    const offers = lost ? await this.free.nearest(wanted(form.value), act.at) : [];
    const links = offers.map((offer) => offerLink(offer, { heads, equipment, layout, site, title }));
    return this.page({ finder, form: view, rooms, offers: links, ...this.said(form.value) });
  }

  private page(model: object): Page {
    const title = this.texts.t('resources.finder.pageTitle');
    const crumbs = [{ label: this.texts.t('resources.grid.crumb'), url: paths.bookings() }, { label: title }];
    return new Page('resources/finder', title, model, { crumbs, menu: '/bookings' });
  }

  private form(act: Act, ask: { values?: Record<string, string>; again?: Submitted<BookingForm> }) {
    const label = labels
      .filter((one) => clearances[one] <= clearances[act.who.clearance])
      .map((value) => ({ value, label: this.texts.t(`resources.label.${value}`) }));
    return this.formViews.view({ form: BookingForm, action: '/bookings', options: { label }, ...ask });
  }

  /** The finder's own form, with the layouts and the sites there are. */
  private async asking(again: Submitted<FinderQuery>) {
    const sites = (await this.free.sites()).map((site) => ({ value: site, label: site }));
    const layout = layouts.map((value) => ({ value, label: this.texts.t(`resources.layout.${value}`) }));
    return this.formViews.view({ form: FinderQuery, action: '/bookings/new', again, options: { layout, site: sites } });
  }

  private async candidates(act: Act, need: Need, first: string | null) {
    const words = equipmentOf(need.equipment);
    const unitId = hasRole(act.who, 'ROOM_KEEPER') ? undefined : act.who.unitId;
    const wish = { heads: need.heads ?? undefined, layout: need.layout ?? undefined, equipment: words, unitId };
    const found = await this.free.candidates(spanOf(need), wish);
    const all = found.filter((one) => !need.site || one.site === need.site || one.id === first);
    const rooms = first ? [...all.filter((one) => one.id === first), ...all.filter((one) => one.id !== first)] : all;
    return rooms.map((room) => ({
      ...room,
      why: this.why(room, need),
      wait: room.faults.every((fault) => fault.key === occupied),
    }));
  }

  private why(room: Candidate, need: Need): string {
    if (!room.fits)
      return room.faults.map((fault) => this.texts.t(fault.key, fault.args)).join(this.texts.t('resources.and'));
    const seats = this.texts.t('resources.seats', { n: seatsIn(room, need.layout ?? undefined) ?? room.capacity });
    const words = [
      need.heads ? this.texts.t('resources.finder.fits', { seats, heads: need.heads }) : seats,
      ...(room.needsApproval ? [this.texts.t('resources.finder.needsApproval')] : []),
      ...(room.highestLabel ? [this.texts.t(`resources.highest.${room.highestLabel}`)] : []),
    ];
    return words.join(this.texts.t('resources.and'));
  }

  private said(need: Need) {
    const { startsAt, endsAt } = spanOf(need);
    return { said: screenSpan(startsAt, endsAt) };
  }
}

/** The fault for which one may wait. */
const occupied = 'resources.bookings.occupied';

type Need = Pick<FinderQuery, 'date' | 'starts' | 'minutes' | 'heads' | 'equipment' | 'layout' | 'site'>;

function wanted(form: BookingForm) {
  const seats = { heads: form.heads ?? undefined, layout: form.layout ?? undefined };
  const need = { ...seats, equipment: equipmentOf(form.equipment) };
  return { roomId: form.roomId, ...spanOf(form), need };
}

/** What was typed into the booking, as the finder above it shows it. */
function asFinder(form: Submitted<BookingForm>): Submitted<FinderQuery> {
  const typed = { ...form.typed, room: form.typed.roomId ?? '', back: '' };
  return new Submitted(FinderQuery, { typed, value: new FinderQuery(), faults: form.faults });
}

/** The next half hour of today, for an hour: what one mostly looks for; what is filled in is not missed any more. */
function withDefaults(asked: Submitted<FinderQuery>, now: string): Submitted<FinderQuery> {
  const { date, time } = localOf(addMinutes(now, 30 - (Number(localOf(now).time.slice(3, 5)) % 30)));
  for (const [name, value] of Object.entries({ date, starts: time, minutes: '60' })) {
    if (!asked.typed[name]) asked.typed[name] = value;
  }
  const faults = asked.faults.filter((fault) => fault.key !== 'input.required');
  return new Submitted(FinderQuery, { typed: asked.typed, value: asked.value, faults });
}

function offerLink(
  offer: Offer,
  kept: { heads?: string; equipment?: string; layout?: string; site?: string; title?: string },
) {
  const { date, time } = localOf(offer.startsAt);
  const minutes = minutesBetween(offer.startsAt, offer.endsAt);
  const url = paths.finder({ room: offer.roomId, date, starts: time, minutes, ...kept });
  return { url, room: offer.room, when: screenSpan(offer.startsAt, offer.endsAt) };
}

function takeBack(back: string, room: Candidate, need: Need): string | undefined {
  if (!room.fits) return undefined;
  const chosen = query({ roomId: room.id, date: need.date, starts: need.starts, minutes: need.minutes }).slice(1);
  const path = ownPath(back);
  return `${path}${path.includes('?') ? '&' : '?'}${chosen}`;
}
