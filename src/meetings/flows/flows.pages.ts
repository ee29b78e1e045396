import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker } from '../../organisation/organisation.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { allSubtypes, kindName, kindNamed } from '../types/kinds.js';
import { FlowForm, mostSteps } from './flow.form.js';
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
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const rows = [];
    const database = rowsOf(this.database);
    const subtypes = await allSubtypes(database);
    const names = new Map(subtypes.map(({ code, parent, name }) => [code, kindName(parent, name, this.texts)]));
    for (const type of [...meetingTypes, ...names.keys()]) {
      const steps = await stepsOf(database, type, localDateOf(act.at));
      const named = names.get(type) ?? this.texts.t(`meetings.type.${type}`);
      rows.push({ type: named, steps: chainWords(steps, this.texts), url: paths.flow(type) });
    }
    const title = this.texts.t('meetings.flows.title');
    return new Page('meetings/flows', title, { rows }, { crumbs: [{ label: title }], menu: '/admin' });
  }

  async show(act: Act, name: string, again?: Submitted<FlowForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const kind = await kindNamed(rows, name);
    const type = kind.code;
    const today = localDateOf(act.at);
    const steps = await stepsOf(rows, type, today);
    const people = await this.picker.byIds(steps.flatMap((step) => step.personId ?? []));
    const kept = steps.map((step) => ({
      approver: step.approver as string,
      person: people.find((person) => person.id === step.personId)?.name ?? '',
      days: String(step.days),
      together: step.together ? '1' : '',
    }));
    const typed = again && rowsTyped(again);
    const shown = Array.from({ length: mostSteps }, (_, n) => ({
      ...((typed ?? kept)[n] ?? { approver: '', person: '', days: '1', together: '' }),
      n: n + 1,
      first: n === 0,
    }));
    const form = this.formViews.view({
      form: FlowForm,
      action: paths.flow(type),
      again,
      values: { effectiveFrom: today },
    });
    const model = {
      form,
      steps: shown.map((step) => ({
        ...step,
        together: step.together === '1',
        choices: approverKinds.map((value) => ({
          value,
          label: this.texts.t(`meetings.approver.${value}`),
          checked: value === step.approver,
        })),
      })),
      versions: (await flowVersions(rows, type)).map((version) => this.version(version)),
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
    const rows = [];
    for (const row of rowsTyped(form)) {
      const found = row.approver === 'PERSON' ? await this.picker.resolve(row.person, []) : undefined;
      rows.push({ ...row, personId: found?.people.length === 1 ? found.people[0]!.id : null });
    }
    const { steps, faults } = readSteps(rows);
    form.faults.push(...faults);
    return { type: code, steps };
  }

  private version({ number, effectiveFrom, steps }: FlowVersion) {
    return {
      number,
      from: paperDate(effectiveFrom),
      steps: chainWords(steps, this.texts),
    };
  }
}

function rowsTyped(form: Submitted<FlowForm>) {
  const column = (name: string) => [form.typed[name] ?? []].flat();
  return Array.from({ length: mostSteps }, (_, n) => ({
    approver: column('approver')[n] ?? '',
    person: column('person')[n] ?? '',
    days: column('days')[n] ?? '',
    together: column('together')[n] ?? '',
  }));
}
