import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { ConflictView } from '../../platform/web/form-view.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { namesOf, PeoplePicker, pickerView, withoutRemoved, type PickerView } from '../../organisation/organisation.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { isPreparer } from '../preparation/preparation.rules.js';
import { dutyFields, DutiesForm, type DutyField } from './duties.form.js';
import type { Duties } from './duties.service.js';

const fields = Object.keys(dutyFields) as DutyField[];

/** 职责分工 (MT13). */
@Injectable()
export class DutiesPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<DutiesForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    if (!isPreparer(meeting, act.who.id)) throw new NotAllowed();
    const pickers = {} as Record<DutyField, PickerView>;
    const differing: ConflictView[] = [];
    for (const field of fields) {
      const ids = again ? [again.typed[dutyFields[field]] ?? []].flat() : held(meeting, field);
      const found = await this.picker.resolve(again ? String(again.typed[field] ?? '') : '', ids);
      pickers[field] = pickerView(dutyFields[field], found).picker;
      const label = this.texts.t(`meetings.application.${field}.label`);
      const theirs = again?.conflict ? namesOf((await this.picker.resolve('', held(meeting, field))).people) : '';
      differing.push({ label, theirs, mine: namesOf(pickers[field].chosen) });
    }
    const { version } = meeting;
    const form = this.formViews.view({ form: DutiesForm, action: paths.duties(id), again, version, differing });
    const title = this.texts.t('meetings.duties.title');
    const model = { ...head, form, pickers, back: paths.people(id) };
    return new Page('meetings/duties', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  /** Who is named in the form; faults are added to it. */
  async read(form: Submitted<DutiesForm>): Promise<Duties> {
    const chosen: Partial<Record<DutyField, string>> = {};
    for (const field of fields) {
      const ids = dutyFields[field];
      form.typed[ids] = withoutRemoved([form.typed[ids] ?? []].flat(), ids, form.intent);
      const found = await this.picker.resolve(String(form.typed[field] ?? ''), form.typed[ids]);
      const { left } = pickerView(ids, found);
      if (left) form.faults.push({ field, key: 'meetings.application.whoIsMeant' });
      if (found.people.length > 1) form.faults.push({ field, key: 'meetings.application.onlyOne' });
      form.typed[ids] = found.people.map((person) => person.id);
      form.typed[field] = left;
      chosen[field] = found.people[0]?.id;
    }
    return {
      convenerId: chosen.convener ?? null,
      chairId: chosen.chair ?? null,
      recorderId: chosen.recorder ?? null,
    };
  }
}

function held(meeting: MeetingFacts, field: DutyField): string[] {
  const id = { convener: meeting.convenerId, chair: meeting.chairId, recorder: meeting.recorderId }[field];
  return id ? [id] : [];
}
