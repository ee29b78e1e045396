import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { instantAt, localOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { ownPath, Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView, withoutRemoved } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { SlotsQuery } from './slots.form.js';
import { Slots, type SlotView } from './slots.js';

/** 选时间 (MT26): who, how long, from when; three times to take into the form. */
@Injectable()
export class SlotsPages {
  constructor(
    private readonly slots: Slots,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, asked: Submitted<SlotsQuery>): Promise<Page> {
    const begun = Object.keys(asked.typed).some((name) => asked.typed[name]?.length);
    if (!begun) asked.withoutFaults().typed.minutes = '60';
    const people = await this.people(asked, 'people');
    const optional = await this.people(asked, 'optional');
    const ids = { required: chosen(people), optional: chosen(optional) };
    if (begun && !ids.required.length && !asked.faults.some((fault) => fault.field === 'people'))
      asked.faults.push({ field: 'people', key: 'slots.people.missing' });
    const form = this.formViews.view({ form: SlotsQuery, action: paths.slots(), again: asked });
    form.fields.people!.optional = false;
    const ready = begun && asked.ok;
    const { minutes, from, back } = asked.value;
    const sought = { ...ids, minutes, from: from && instantAt(from, '00:00') };
    const found = ready ? await this.slots.propose(act, sought) : [];
    const take = (one: SlotView) => takeInto(ownPath(back, paths.newMeeting()), one, { ...ids, minutes, fresh: !back });
    const slots = found.map((one) => ({ ...one, url: take(one) }));
    const title = this.texts.t('slots.title');
    const model = { form, pickers: { people, optional }, slots, none: ready && !slots.length };
    const crumbs = [{ label: this.texts.t('meetings.list.title'), url: paths.meetings() }, { label: title }];
    const page = new Page('meetings/slots', title, model, { crumbs, menu: '/meetings' });
    return begun && !asked.ok ? page.withStatus(422) : page;
  }

  private async people(asked: Submitted<SlotsQuery>, name: 'people' | 'optional') {
    const idsName = `${name}Ids` as const;
    const before = withoutRemoved([asked.typed[idsName] ?? []].flat(), idsName, asked.intent);
    const resolution = await this.picker.resolve(String(asked.typed[name] ?? ''), before);
    const { picker, left } = pickerView(idsName, resolution);
    asked.typed[name] = left;
    asked.typed[idsName] = chosen(picker);
    if (left) asked.faults.push({ field: name, key: 'meetings.application.whoIsMeant' });
    return picker;
  }
}

function chosen(picker: { chosen: { id: string }[] }): string[] {
  return picker.chosen.map((person) => person.id);
}

interface Taken {
  required: string[];
  optional: string[];
  minutes: number;
  /** A new application takes the people too. */
  fresh: boolean;
}

function takeInto(path: string, one: SlotView, { required, optional, minutes, fresh }: Taken): string {
  const { date, time } = localOf(one.startsAt);
  const query = new URLSearchParams({ date, starts: time, minutes: String(minutes) });
  if (one.roomId) query.set('roomId', one.roomId);
  if (fresh) for (const id of required) query.append('memberIds', id);
  if (fresh) for (const id of optional) query.append('nonVotingIds', id);
  return `${path}${path.includes('?') ? '&' : '?'}${query.toString()}`;
}
