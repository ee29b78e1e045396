import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews, type FormAsk } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView, unitChoices, withoutRemoved } from '../../organisation/organisation.js';
import { LabelOptions } from '../../secrecy/secrecy.js';
import { matters } from '../application/application.js';
import { categories } from '../application/item-rows.rules.js';
import { paths } from '../meetings.paths.js';
import { callFor } from '../topic-calls/call.queries.js';
import { TopicForm } from './topic.form.js';
import { askedUnits, type TopicFacts } from './topic.queries.js';

/** Shown beside the form of a stored topic. */
export interface Beside {
  topic: TopicFacts;
  model: object;
}

/** The form of a topic: shown, shown again, read (MT4). */
@Injectable()
export class TopicFormPages {
  constructor(
    private readonly database: Database,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly labelOptions: LabelOptions,
    private readonly texts: Texts,
  ) {}

  /** Applies the presenter's buttons; true when such a button was pressed. */
  async press(form: Submitted<TopicForm>): Promise<boolean> {
    form.typed.presenterIds = withoutRemoved([form.typed.presenterIds ?? []].flat(), 'presenterIds', form.intent);
    const found = await this.picker.resolve(String(form.typed.presenter ?? ''), form.typed.presenterIds);
    const { picker, left } = pickerView('presenterIds', found);
    form.typed.presenterIds = picker.chosen.map((person) => person.id);
    form.typed.presenter = left;
    if (left) form.faults.push({ field: 'presenter', key: 'meetings.application.whoIsMeant' });
    if (picker.chosen.length > 1) form.faults.push({ field: 'presenter', key: 'meetings.application.onlyOne' });
    return !['', 'save'].includes(form.intent);
  }

  presenter(form: Submitted<TopicForm>): string | null {
    return [form.typed.presenterIds ?? []].flat()[0] ?? null;
  }

  async show(act: Act, beside?: Beside, again?: Submitted<TopicForm>, callId?: string): Promise<Page> {
    const topic = beside?.topic;
    const values = topic ? await this.values(topic) : { ...this.blank(act), callId };
    const form = this.formViews.view({
      form: TopicForm,
      action: topic ? paths.topic(topic.id) : paths.newTopic(),
      again,
      values,
      version: topic?.version,
      options: await this.options(act, topic),
    });
    for (const name of ['summary', 'presenter']) form.fields[name]!.optional = false;
    const ids = again ? again.typed.presenterIds : values.presenterIds;
    const { picker } = pickerView(
      'presenterIds',
      await this.picker.resolve(again ? String(again.typed.presenter ?? '') : '', [ids ?? []].flat().map(String)),
    );
    const title = topic ? topic.title : this.texts.t('topics.newTitle');
    const under = topic?.callId ?? (again ? String(again.typed.callId ?? '') : callId);
    const model = { form, picker, under: await this.under(act, under), ...beside?.model };
    const crumbs = [{ label: this.texts.t('topics.title'), url: paths.topics() }, { label: title }];
    return new Page('topics/form', title, model, { crumbs, menu: '/topics' });
  }

  /** The call it answers, if one may know of it. */
  private async under(act: Act, callId: string | undefined) {
    if (!callId) return undefined;
    const call = await callFor(rowsOf(this.database), act, callId);
    return { text: this.texts.t('topicCalls.under', { title: call.title }), url: paths.topicCall(call.id) };
  }

  private blank(act: Act): NonNullable<FormAsk<TopicForm>['values']> {
    return { aim: 'DECIDE', matter: 'ORDINARY', label: 'INTERNAL', minutes: 15, unitId: act.who.unitId };
  }

  private async values(topic: TopicFacts): Promise<NonNullable<FormAsk<TopicForm>['values']>> {
    const { title, aim, summary, draftDecision, unitId, minutes, matter, label } = topic;
    const { legality, risk, expert, publicInput, answerBy } = topic;
    const asked = await askedUnits(rowsOf(this.database), topic.id);
    return {
      ...{ title, aim, summary, draftDecision, unitId, minutes, matter, label },
      ...{ legality, risk, expert, publicInput, answerBy },
      isAdministrative: topic.isAdministrative ? '1' : '',
      presenterIds: topic.presenterId ? [topic.presenterId] : [],
      unitIds: asked.map((one) => one.unitId),
    };
  }

  private async options(act: Act, topic?: TopicFacts) {
    const units = await unitChoices(rowsOf(this.database));
    const option = (prefix: string) => (value: string) => ({ value, label: this.texts.t(`${prefix}.${value}`) });
    const own = topic?.unitId ?? act.who.unitId;
    return {
      aim: categories.map(option('meetings.category')),
      matter: matters.map(option('meetings.matter')),
      label: this.labelOptions.options(),
      unitId: units,
      unitIds: units.filter((unit) => unit.parentId !== null && unit.value !== own),
    };
  }
}
