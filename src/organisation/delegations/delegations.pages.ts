import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { screenDate } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../organisation.paths.js';
import { PeoplePicker, pickerView } from '../picker/people-picker.js';
import type { Resolution } from '../picker/picker.rules.js';
import { DelegationForm } from './delegation.form.js';
import { stateOf } from './delegation.rules.js';
import { DelegationsQueries, type DelegationRow } from './delegations.queries.js';

const nobody: Resolution = { people: [], ambiguous: [], unknown: [] };

/** 外出与代理 (AC4). */
@Injectable()
export class DelegationsPages {
  constructor(
    private readonly queries: DelegationsQueries,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, again?: Submitted<DelegationForm>): Promise<Page> {
    const resolution = again
      ? await this.picker.resolve(again.typed.delegate as string, again.typed.delegateIds as string[])
      : nobody;
    const { picker, left } = pickerView('delegateIds', resolution);
    if (again) again.typed.delegate = left;
    const form = this.formViews.view({ form: DelegationForm, action: paths.delegations(), again });
    const rows = (await this.queries.of(act.who.id)).map((row) => this.line(row, act));
    const title = this.texts.t('organisation.delegation.title');
    return new Page(
      'organisation/delegations',
      title,
      { form, picker, given: rows.filter((row) => row.own), received: rows.filter((row) => !row.own) },
      { crumbs: [{ label: this.texts.t('organisation.account.title'), url: paths.account() }, { label: title }] },
    );
  }

  private line(row: DelegationRow, act: Act) {
    const state = stateOf(row, localDateOf(act.at));
    const own = row.delegatorId === act.who.id;
    const ending = own && (state === 'COMING' || state === 'RUNNING') ? paths.delegationEnding(row.id) : undefined;
    const kind = { COMING: '', RUNNING: 'ok', OVER: 'closed', REVOKED: 'closed' }[state];
    const period = `${screenDate(row.fromDay)}–${screenDate(row.untilDay)}`;
    return {
      ...row,
      own,
      period,
      ending,
      tag: { kind, label: this.texts.t(`organisation.delegation.state.${state}`) },
    };
  }
}
