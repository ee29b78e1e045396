import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import { Texts } from '../../platform/text/texts.js';
import type { FormView } from '../../platform/web/form-view.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { rowsOf } from '../../platform/database/rows.js';
import {
  namesOf,
  PeoplePicker,
  pickerView,
  type PickerView,
  unitChoices,
  withoutRemoved,
} from '../../organisation/organisation.js';
import { matters } from '../application/application.js';
import { categories, usualMinutes } from '../application/item-rows.rules.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { matterOf } from './agenda.rules.js';
import type { ItemValues } from './agenda.service.js';
import { ItemForm } from './item.form.js';

const people = { presenter: 'presenterIds', attendees: 'attendeeIds' } as const;

/** An item with who attends it only. */
export type StoredItem = AgendaItem & { attendeeIds: string[] };

export interface ItemFormView {
  form: FormView;
  presenter: PickerView;
  attendees: PickerView;
}

/** The form of one agenda item: shown, shown again, read. */
@Injectable()
export class ItemForms {
  constructor(
    private readonly database: Database,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async stored(meetingId: string, itemId: string): Promise<StoredItem> {
    const sql = 'SELECT * FROM agenda_item WHERE id = ? AND meetingId = ?';
    const item = isId(itemId) ? await this.database.row<AgendaItem>(sql, [itemId, meetingId]) : undefined;
    if (!item) throw new NotFound('agenda_item');
    const rows = await this.database.rows<{ personId: string }>(
      'SELECT personId FROM agenda_attendee WHERE itemId = ?',
      [itemId],
    );
    return { ...item, attendeeIds: rows.map((row) => row.personId) };
  }

  /** Applies the people buttons, finds the people; true when such a button was pressed. */
  async press(form: Submitted<ItemForm>): Promise<boolean> {
    for (const [name, ids] of Object.entries(people)) {
      form.typed[ids] = withoutRemoved([form.typed[ids] ?? []].flat(), ids, form.intent);
      const found = await this.picker.resolve(String(form.typed[name] ?? ''), form.typed[ids]);
      const { picker, left } = pickerView(ids, found);
      form.typed[ids] = picker.chosen.map((person) => person.id);
      form.typed[name] = left;
      if (left) form.faults.push({ field: name, key: 'meetings.application.whoIsMeant' });
      if (name === 'presenter' && picker.chosen.length > 1)
        form.faults.push({ field: name, key: 'meetings.application.onlyOne' });
    }
    return form.intent !== '';
  }

  values(form: Submitted<ItemForm>): ItemValues {
    const { title, category, matter, unitId, minutes } = form.value;
    const [presenterId = null] = [form.typed.presenterIds ?? []].flat();
    return {
      title,
      category,
      matter,
      unitId,
      minutes,
      presenterId,
      attendeeIds: [form.typed.attendeeIds ?? []].flat(),
    };
  }

  async view(action: string, again?: Submitted<ItemForm>, item?: StoredItem): Promise<ItemFormView> {
    const units = await unitChoices(rowsOf(this.database));
    const options = (values: readonly string[], prefix: string) =>
      values.map((value) => ({ value, label: this.texts.t(`${prefix}.${value}`) }));
    const chosen = async (name: keyof typeof people, kept: string[]): Promise<PickerView> => {
      const ids = again ? [again.typed[people[name]] ?? []].flat() : kept;
      return pickerView(people[name], await this.picker.resolve(again ? String(again.typed[name] ?? '') : '', ids))
        .picker;
    };
    const presenter = await chosen('presenter', item?.presenterId ? [item.presenterId] : []);
    const attendees = await chosen('attendees', item?.attendeeIds ?? []);
    const differs = async (name: keyof typeof people, ids: string[], mine: PickerView) => ({
      label: this.texts.t(`meetings.item.${name}.label`),
      theirs: namesOf((await this.picker.resolve('', ids)).people),
      mine: namesOf(mine.chosen),
    });
    const differing =
      again?.conflict && item
        ? [
            await differs('presenter', item.presenterId ? [item.presenterId] : [], presenter),
            await differs('attendees', item.attendeeIds, attendees),
          ]
        : [];
    return {
      form: this.formViews.view({
        form: ItemForm,
        differing,
        action,
        again,
        version: item?.version,
        values: {
          title: item?.title ?? '',
          category: item?.category ?? 'DISCUSS',
          matter: item ? matterOf(item) : 'ORDINARY',
          unitId: item?.unitId ?? '',
          minutes: item?.minutes ?? usualMinutes,
        },
        options: {
          category: options(categories, 'meetings.category'),
          matter: options(matters, 'meetings.matter'),
          unitId: units,
        },
      }),
      presenter,
      attendees,
    };
  }
}
