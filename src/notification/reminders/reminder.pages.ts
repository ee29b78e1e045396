import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { NotFound } from '../../platform/database/errors.js';
import { Features } from '../../platform/feature/registry.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { mayManage } from '../changes/notified.js';
import { paths } from '../notification.paths.js';
import { SkipForm } from './reminder.form.js';
import { ReminderQueries, type ReachedRow, type StepRow } from './reminder.queries.js';
import { fateOf, stepOf } from './reminder.rules.js';

/** 提醒安排 (NT9): each step, when, to whom, by which channel, and what became of it. */
@Injectable()
export class ReminderPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: ReminderQueries,
    private readonly features: Features,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<SkipForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    if (!mayManage(head.meeting, act.who.id)) throw new NotFound('reminders');
    const reached = await this.queries.reached(id);
    const rows = (await this.queries.steps(id)).map((row) => this.row(row, reached));
    const options = rows
      .filter((row) => row.fate === 'waiting')
      .map((row) => ({ value: row.id, label: `${row.due} ${row.step}` }));
    const form = this.formViews.view({
      form: SkipForm,
      action: paths.reminders(id),
      options: { stepId: options },
      again,
    });
    const title = this.texts.t('notification.reminders.title');
    const model = { ...head, rows, form: options.length ? form : undefined };
    return new Page('notification/reminders', title, model, {
      crumbs: this.heads.crumbs(head.meeting, title),
      menu: '/meetings',
    });
  }

  private row(row: StepRow, all: readonly ReachedRow[]) {
    const t = (key: string, args?: Record<string, string | number>) =>
      this.texts.t(`notification.reminders.${key}`, args);
    const { name, kind, message } = stepOf(row);
    const reached = all.filter((one) => one.keyName === message).map((one) => one.name);
    const { fate, why } = fateOf(row, reached.length);
    const channels = this.features.messages.get(kind)?.channels ?? [];
    return {
      id: row.id,
      fate,
      due: screenInstant(row.dueAt),
      step: t(`step.${name}`),
      to: reached.length ? reached.join('、') : t(`to.${name}`),
      channels: [t('inbox'), ...channels.map((channel) => t(`channel.${channel}`))].join('、'),
      tag: { kind: fate === 'sent' ? 'ok' : fate === 'stuck' ? 'bad' : '', label: t(`fate.${fate}`, { why }) },
    };
  }
}
