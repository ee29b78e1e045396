import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import type { ConflictView } from '../../platform/web/form-view.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { namesOf, PeoplePicker, pickerView, withoutRemoved, type PickerView } from '../../organisation/organisation.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Slots, type SlotView } from '../slots/slots.js';
import { findKind, type Kind } from '../types/kinds.js';
import { termsOf } from '../types/type.queries.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import { typedOf } from './form-filling.js';
import { namedPeople } from './situation.queries.js';
import { storedContent } from './stored.queries.js';
import type { ApplicationContent, ItemContent } from './application.js';
import { ApplicationForm, peopleFields, rowFields, singleFields, type PeopleField } from './application.form.js';
import { afterButton, emptyRow, isFilled, isFull, mostItems, readRow, rowsTyped } from './item-rows.rules.js';

/** What good times are asked for. */
interface Asked {
  content: ApplicationContent;
  /** Minutes of a meeting of this type when none are given. */
  usual: number;
  moving?: string;
}

/** The kind of meeting chosen in the form; none while it is unreadable. */
export interface ChosenKind {
  kind: Kind | undefined;
  usual: number;
}

export type Pickers = Record<PeopleField, PickerView>;

const fieldNames = Object.keys(peopleFields) as PeopleField[];

/** Reads an application's form: finds the people named, applies the buttons of rows and people. */
@Injectable()
export class ApplicationReader {
  constructor(
    private readonly picker: PeoplePicker,
    private readonly database: Database,
    private readonly texts: Texts,
    private readonly slots: Slots,
  ) {}

  /** Does what a button of the form asks of what was typed; true when a button other than an act was pressed. */
  press(form: Submitted<ApplicationForm>): boolean {
    for (const ids of Object.values(peopleFields)) {
      form.typed[ids] = withoutRemoved([form.typed[ids] ?? []].flat(), ids, form.intent);
    }
    const before = rowsTyped(form.typed);
    const rows = afterButton(before, form.intent);
    for (const name of rowFields) form.typed[name] = rows.map((row) => row[name]);
    const refused = form.intent === 'addItem' && isFull(before);
    if (refused)
      form.refusals.push({ field: 'items', key: 'meetings.application.items.full', args: { most: mostItems } });
    return !['', 'save'].includes(form.intent);
  }

  /** The people fields with who was found in them; what is still open stays in the text. */
  async pickers(form: Submitted<ApplicationForm>): Promise<Pickers> {
    const pickers = {} as Pickers;
    for (const name of fieldNames) {
      const ids = peopleFields[name];
      const resolution = await this.picker.resolve(String(form.typed[name] ?? ''), [form.typed[ids] ?? []].flat());
      const { picker, left } = pickerView(ids, resolution);
      pickers[name] = picker;
      form.typed[name] = left;
      form.typed[ids] = picker.chosen.map((person) => person.id);
      if (left) form.faults.push({ field: name, key: 'meetings.application.whoIsMeant' });
      if (singleFields.includes(name) && picker.chosen.length > 1)
        form.faults.push({ field: name, key: 'meetings.application.onlyOne' });
    }
    return pickers;
  }

  /** The items of the rows; faults are added to the form. */
  async items(form: Submitted<ApplicationForm>): Promise<ItemContent[]> {
    const items: ItemContent[] = [];
    for (const [n, row] of rowsTyped(form.typed).entries()) {
      if (!isFilled(row)) continue;
      const named = row.itemPresenter.trim();
      const found = named ? await this.picker.resolve(named, []) : undefined;
      const presenter = found?.people[0];
      if (found && (found.people.length !== 1 || found.ambiguous.length || found.unknown.length))
        form.faults.push({
          field: 'items',
          key: 'meetings.application.items.whichPresenter',
          args: { row: n + 1, named },
        });
      const read = readRow(row, n + 1, presenter?.id ?? null);
      if (Array.isArray(read)) form.faults.push(...read);
      else items.push({ ...read, unitId: read.unitId ?? presenter?.unitId ?? null });
    }
    const filled = rowsTyped(form.typed).filter(isFilled).length;
    if (filled > mostItems)
      form.faults.push({
        field: 'items',
        key: 'meetings.application.items.tooMany',
        args: { most: mostItems, n: filled },
      });
    return items;
  }

  /** The people and items somebody else saved, beside those of the form. */
  async differing(
    form: Submitted<ApplicationForm>,
    theirs: Record<string, string | string[]>,
  ): Promise<ConflictView[]> {
    const names = async (ids: string | string[] | undefined) =>
      namesOf((await this.picker.resolve('', [ids ?? []].flat())).people);
    const rows: ConflictView[] = [];
    for (const name of fieldNames) {
      const ids = peopleFields[name];
      const label = this.texts.t(`meetings.application.${name}.label`);
      rows.push({ label, theirs: await names(theirs[ids]), mine: await names(form.typed[ids]) });
    }
    const label = this.texts.t('meetings.application.what');
    return [...rows, { label, theirs: linesOf(theirs), mine: linesOf(form.typed) }];
  }

  /** The application as it stands in the database, in the texts of its form: what a stale form is compared with. */
  async stored(act: Act, id: string): Promise<{ typed: Record<string, string | string[]>; version: number }> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const content = await storedContent(rows, meeting);
    const presenters = content.items.flatMap((item) => item.presenterId ?? []);
    return { typed: typedOf(content, await namedPeople(rows, presenters)), version: meeting.version };
  }

  /** What kind of meeting was chosen, and the length one of it has when none is given. */
  async kind(act: Act, form: Submitted<ApplicationForm>): Promise<ChosenKind> {
    const code = form.value.type;
    const kind = code ? await findKind(rowsOf(this.database), code) : undefined;
    if (code && !kind) form.faults.push({ field: 'type', key: 'input.choice.notOffered' });
    if (!kind || form.value.minutes) return { kind, usual: form.value.minutes ?? 0 };
    return { kind, usual: (await termsOf(rowsOf(this.database), kind.code, localDateOf(act.at))).defaultMinutes };
  }

  /** Good times for those named in it, when its button asked for them. */
  async proposals(act: Act, form: Submitted<ApplicationForm>, asked: Asked): Promise<SlotView[] | undefined> {
    if (form.intent !== 'slots') return undefined;
    const { content, usual, moving } = asked;
    const { convenerId, chairId, recorderId, memberIds, nonVotingIds, expertIds } = content;
    const required = [convenerId, chairId, recorderId, ...memberIds].flatMap((id) => id ?? []);
    const minutes = form.value.minutes ?? usual;
    if (!memberIds.length || !minutes) return [];
    const from = form.value.date && instantAt(form.value.date, '00:00');
    const place = content.roomId ? '' : content.place;
    return this.slots.propose(act, {
      required,
      optional: [...nonVotingIds, ...expertIds],
      minutes,
      from,
      place,
      type: content.type,
      moving,
    });
  }

  /** The content typed, as far as it can be read; unreadable fields count as empty. */
  content(act: Act, form: Submitted<ApplicationForm>, items: ItemContent[], chosen: ChosenKind): ApplicationContent {
    const { value } = form;
    const { kind, usual } = chosen;
    const unread = new Set(form.faults.map((fault) => fault.field));
    const ids = (name: PeopleField) => [form.typed[peopleFields[name]] ?? []].flat();
    const members = [...new Set([...ids('members'), ...ids('chair')])];
    const one = (name: PeopleField) => ids(name)[0] ?? null;
    const startsAt = value.date && value.starts ? instantAt(value.date, value.starts) : null;
    const minutes = value.minutes ?? (unread.has('minutes') ? null : usual);
    return {
      type: kind?.type as MeetingType,
      subtype: kind?.subtype?.code ?? null,
      title: value.title ?? '',
      purpose: value.purpose ?? '',
      outcomes: value.outcomes ?? [],
      hostUnitId: value.hostUnitId ?? act.who.unitId,
      initiatorUnitId: value.initiatorUnitId ?? null,
      initiatorId: one('initiator'),
      startsAt,
      endsAt: startsAt && minutes ? addMinutes(startsAt, minutes) : null,
      roomId: value.roomId ?? null,
      place: value.place ?? '',
      convenerId: one('convener'),
      chairId: one('chair'),
      recorderId: one('recorder'),
      memberIds: members,
      nonVotingIds: ids('nonVoting'),
      expertIds: ids('experts'),
      memberUnitIds: value.memberUnitIds ?? [],
      consultedUnitId: value.consultedUnitId ?? null,
      noExpertReason: value.noExpertReason ?? '',
      urgentReason: value.urgentReason ?? '',
      label: value.label ?? 'INTERNAL',
      personalInfo: value.personalInfo ?? false,
      isMajor: value.isMajor ?? false,
      feeClass: value.feeClass ?? null,
      leanAnswer: value.leanAnswer ?? null,
      leanReason: value.leanReason ?? '',
      planItemId: value.planItemId ?? null,
      unplannedReason: value.unplannedReason ?? '',
      costFen: value.costFen ?? null,
      costNote: value.costNote ?? '',
      feeExceptionReason: value.feeExceptionReason ?? '',
      items,
    };
  }
}

/** The item rows in words, a line each. */
function linesOf(typed: Record<string, string | string[]>): string {
  const said = rowsTyped(typed).filter(isFilled);
  return said.map((row) => [row.itemTitle, row.itemPresenter, row.itemMinutes].filter(Boolean).join('　')).join('\n');
}

/** Rows for the page: those typed or kept, and an empty one when there is none. */
export function shownRows(typed: Record<string, string | string[]>) {
  const rows = rowsTyped(typed);
  return rows.length ? rows : [emptyRow];
}
