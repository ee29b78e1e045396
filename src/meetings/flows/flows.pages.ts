import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, unitChoices } from '../../organisation/organisation.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { allSubtypes, kindName, kindNamed } from '../types/kinds.js';
import { conditions } from './condition.rules.js';
import { FlowForm } from './flow.form.js';
import { rowOf, rowsShown, rowsTyped, type TypedStep } from './flow-rows.js';
import { FlowTrial, type FlowTrialQuery } from './flow-trial.js';
import { approverKinds } from './flow.rules.js';
import { chainWords } from './flow.view.js';
import { flowVersions, stepsOf, type FlowVersion } from './posts.queries.js';
import { readSteps } from './steps.rules.js';

/** 审批流程 (AD2): who approves which type of meeting, step by step. */
@Injectable()
export class FlowsPages {
  constructor(
    private readonly database: Database,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly trial: FlowTrial,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const rows = [];
    const database = rowsOf(this.database);
    const subtypes = await allSubtypes(database);
    const units = await this.units();
    const names = new Map(subtypes.map(({ code, parent, name }) => [code, kindName(parent, name, this.texts)]));
    for (const type of [...meetingTypes, ...names.keys()]) {
      const steps = await stepsOf(database, type, localDateOf(act.at));
      const named = names.get(type) ?? this.texts.t(`meetings.type.${type}`);
      rows.push({ type: named, steps: chainWords(steps, units, this.texts), url: paths.flow(type) });
    }
    const title = this.texts.t('meetings.flows.title');
    return new Page('meetings/flows', title, { rows }, { crumbs: [{ label: title }], menu: '/admin' });
  }

  async show(act: Act, name: string, asked: Submitted<FlowTrialQuery>, again?: Submitted<FlowForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const kind = await kindNamed(rows, name);
    const type = kind.code;
    const today = localDateOf(act.at);
    const steps = await stepsOf(rows, type, today);
    const units = await this.units();
    const found = await this.picker.byIds(steps.flatMap((step) => step.personId ?? []));
    const people = new Map(found.map((person) => [person.id, person.name]));
    const shown = rowsShown(again ? rowsTyped(again) : steps.map((step) => rowOf(step, people, units)));
    const form = this.formViews.view({
      form: FlowForm,
      action: paths.flow(type),
      again,
      values: { effectiveFrom: today },
    });
    const model = {
      form,
      steps: shown.map((step, n) => this.step(step, n)),
      trial: await this.trial.view(act, type, asked),
      versions: (await flowVersions(rows, type)).map((version) => this.version(version, units)),
    };
    const title = this.texts.t('meetings.flows.of', {
      type: kindName(kind.type, kind.subtype?.name, this.texts),
    });
    const crumbs = [{ label: this.texts.t('meetings.flows.title'), url: paths.flows() }, { label: title }];
    return new Page('meetings/flow', title, model, { crumbs, menu: '/admin' });
  }

  /** Whose chain it is, and the steps typed; what is wrong with them is added to the form. */
  async read(name: string, form: Submitted<FlowForm>) {
    const { code } = await kindNamed(rowsOf(this.database), name);
    const unitIds = new Map([...(await this.units())].map(([id, unit]) => [unit, id]));
    const rows = [];
    for (const row of rowsTyped(form)) {
      const found = row.approver === 'PERSON' ? await this.picker.resolve(row.person, []) : undefined;
      const personId = found?.people.length === 1 ? found.people[0]!.id : null;
      rows.push({ ...row, personId, unitId: unitIds.get(row.onlyValue.trim()) ?? null });
    }
    const { steps, faults } = readSteps(rows);
    form.faults.push(...faults);
    return { type: code, steps };
  }

  private step(step: TypedStep, n: number) {
    const choose = (chosen: string, key: string) => (value: string) => ({
      value,
      label: this.texts.t(`meetings.${key}.${value}`),
      checked: value === chosen,
    });
    return {
      ...step,
      n: n + 1,
      first: n === 0,
      together: step.together === '1',
      choices: approverKinds.map(choose(step.approver, 'approver')),
      conditions: conditions.map(choose(step.onlyWhen, 'flows.condition')),
    };
  }

  /** Units by id, as conditions name them. */
  private async units(): Promise<ReadonlyMap<string, string>> {
    return new Map((await unitChoices(rowsOf(this.database))).map(({ value, label }) => [value, label]));
  }

  private version({ number, effectiveFrom, steps }: FlowVersion, units: ReadonlyMap<string, string>) {
    return {
      number,
      from: paperDate(effectiveFrom),
      steps: chainWords(steps, units, this.texts),
    };
  }
}
