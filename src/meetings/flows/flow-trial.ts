import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels, type Label } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { ChoiceField, FlagField, IdField, LineField, MoneyField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, unitChoices } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { feeClasses, type FeeClass } from '../plan/plan.rules.js';
import { MeetingSettings } from '../settings.js';
import { chainOf } from './flow.rules.js';
import { postsFor, stepsOf } from './posts.queries.js';

/** An example to try a chain with (AD2): its query. */
@FormTexts('meetings.flows.trial')
export class FlowTrialQuery {
  @IdField() hostUnitId: string;
  @LineField({ optional: true, max: 40 }) applicant: string;
  @ChoiceField(feeClasses, { optional: true }) feeClass: FeeClass | null;
  @MoneyField({ optional: true }) costFen: number | null;
  @ChoiceField(labels, { optional: true }) label: Label | null;
  @FlagField() isMajor: boolean;
  @FlagField() urgent: boolean;
}

/** Who would approve an example, by the chain in force today. */
@Injectable()
export class FlowTrial {
  constructor(
    private readonly database: Database,
    private readonly settings: MeetingSettings,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async view(act: Act, type: string, asked: Submitted<FlowTrialQuery>) {
    const begun = Object.keys(asked.typed).length > 0;
    const form = this.formViews.view({
      form: FlowTrialQuery,
      action: paths.flow(type),
      again: begun ? asked : asked.withoutFaults(),
      prefix: 't',
      options: {
        hostUnitId: await unitChoices(rowsOf(this.database)),
        feeClass: feeClasses.map((value) => ({ value, label: this.texts.t(`plans.feeClass.${value}`) })),
        label: labels.map((value) => ({ value, label: this.texts.t(`meetings.label.${value}`) })),
      },
    });
    const steps = begun && asked.ok ? await this.chain(act, type, asked.value) : undefined;
    return { form, steps, nobody: steps?.length === 0 };
  }

  private async chain(act: Act, type: string, { applicant, urgent, ...asked }: FlowTrialQuery) {
    const rows = rowsOf(this.database);
    const today = localDateOf(act.at);
    const found = applicant ? await this.picker.resolve(applicant, []) : undefined;
    const proposers = found?.people.map(({ id }) => id) ?? [];
    const posts = await postsFor(rows, asked.hostUnitId, this.settings.officeCode(today));
    const example = { ...asked, label: asked.label ?? 'INTERNAL', urgentReason: urgent ? '1' : '' };
    const chain = chainOf(await stepsOf(rows, type, today), example, posts, proposers);
    const names = new Map(
      (await this.picker.byIds(chain.map(({ approverId }) => approverId))).map(({ id, name }) => [id, name]),
    );
    return chain.map(({ approver, approverId, days, together }) => {
      const post = this.texts.t(`meetings.approver.${approver}`);
      return {
        title: together ? this.texts.t('meetings.approval.together', { post }) : post,
        who: names.get(approverId) ?? '',
        when: this.texts.t('meetings.flows.inDays', { days }),
      };
    });
  }
}
