import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { paperDate, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../supervision.paths.js';
import { CheckForm, ClaimForm, ExtensionDecisionForm, ExtensionForm, ReportForm, SignForm } from './task.form.js';
import { taskPage, TaskQueries, type TaskRow } from './task.queries.js';
import { isFollowupOffice, isOwners, lightOf, overdueOf } from './task.rules.js';

type Again = Partial<
  Record<'sign' | 'report' | 'claim' | 'check' | 'close' | 'extension' | 'decision', Submitted<never>>
>;

const everything = 5000;

/** 督办台账 (FU2) and 督办事项 (FU3–FU6). */
@Injectable()
export class TaskPages {
  constructor(
    private readonly queries: TaskQueries,
    private readonly calendars: Calendars,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, show: string): Promise<Page> {
    const today = localDateOf(act.at);
    const rows = await this.queries.list(act, show, today);
    const filters = ['open', 'overdue', 'closed', 'all'].map((value) => ({
      label: this.texts.t(`supervision.show.${value}`),
      url: paths.followups(`?show=${value}`),
      current: value === show,
    }));
    const model = {
      rows: rows.slice(0, taskPage).map((row) => this.line(row, today)),
      more: rows.length > taskPage,
      filters,
      exportUrl: paths.followups(`/export?show=${show}`),
    };
    return new Page('supervision/followups', this.texts.t('supervision.title'), model);
  }

  async download(act: Act, show: string): Promise<Download> {
    const today = localDateOf(act.at);
    const rows = (await this.queries.list(act, show, today, everything)).map((row) => this.line(row, today));
    const heads = ['number', 'matter', 'unit', 'owner', 'originalDue', 'due', 'progress', 'light', 'meeting'];
    const head = heads.map((key) => this.texts.t(`supervision.column.${key}`));
    const lines = rows.map((r) => [
      r.number,
      r.title,
      r.unit,
      r.owner,
      r.originalDueOn,
      r.dueOn,
      r.progress,
      r.lightText,
      r.meeting,
    ]);
    const title = this.texts.t('supervision.title');
    return new Download(`${title} ${today}.xlsx`, xlsxType, await toXlsx(title, [head, ...lines]));
  }

  async show(act: Act, id: string, again: Again = {}): Promise<Page> {
    const task = await this.queries.one(act, id);
    const entries = await this.queries.entries(id);
    const extensions = await this.queries.extensions(id);
    const line = this.line(task, localDateOf(act.at));
    const model = {
      task: line,
      tag: { label: line.lightText, kind: line.light },
      entries: entries.map((entry) => ({
        ...entry,
        kindText: this.texts.t(`supervision.entry.${entry.kind}`),
        when: screenInstant(entry.at),
        file: entry.fileName && { name: entry.fileName, url: paths.file(id, entry.id) },
      })),
      extensions: extensions.map((one) => ({
        ...one,
        stateText: this.texts.t(`supervision.extensionState.${one.state}`),
      })),
      forms: this.forms(
        act,
        task,
        extensions.some((one) => one.state === 'PENDING'),
        again,
      ),
      order: paths.order(id),
    };
    return new Page('supervision/task', line.number, model, {
      crumbs: [{ label: this.texts.t('supervision.title'), url: paths.followups() }, { label: line.number }],
    });
  }

  private forms(act: Act, task: TaskRow, extensionOpen: boolean, again: Again) {
    const owners = isOwners(act, task);
    const office = isFollowupOffice(act) && task.claimedById !== act.who.id;
    const working = owners && ['IN_PROGRESS', 'RETURNED'].includes(task.state);
    const chair = task.chairId !== null && (act.who.id === task.chairId || act.who.delegateOf.includes(task.chairId));
    const action = (what: string) => `${paths.task(task.id)}/${what}`;
    const choice = (prefix: string, values: string[]) =>
      values.map((value) => ({ value, label: this.texts.t(`supervision.${prefix}.${value}`) }));
    const view = this.formViews;
    return {
      sign:
        owners && task.state === 'ASSIGNED'
          ? view.view({ form: SignForm, action: action('receipt'), again: again.sign })
          : undefined,
      report: working
        ? view.view({
            form: ReportForm,
            action: action('reports'),
            values: { progress: task.progress },
            again: again.report,
            multipart: true,
            prefix: 'report',
          })
        : undefined,
      claim: working
        ? view.view({
            form: ClaimForm,
            action: action('completion'),
            again: again.claim,
            multipart: true,
            prefix: 'claim',
          })
        : undefined,
      extension:
        owners && !extensionOpen && ['ASSIGNED', 'IN_PROGRESS', 'RETURNED'].includes(task.state)
          ? view.view({ form: ExtensionForm, action: action('extension'), again: again.extension, prefix: 'extension' })
          : undefined,
      decision:
        chair && extensionOpen
          ? view.view({
              form: ExtensionDecisionForm,
              action: action('extension/decision'),
              options: { verdict: choice('extensionVerdict', ['GRANTED', 'REFUSED']) },
              again: again.decision,
              prefix: 'decision',
            })
          : undefined,
      check:
        office && task.state === 'DONE_CLAIMED'
          ? view.view({
              form: CheckForm,
              action: action('check'),
              options: { verdict: choice('verdict', ['ACCEPT', 'RETURN']) },
              again: again.check,
              prefix: 'check',
            })
          : undefined,
      close:
        office && task.state === 'ACCEPTED'
          ? view.view({ form: SignForm, action: action('closure'), again: again.close })
          : undefined,
    };
  }

  private line(task: TaskRow, today: string) {
    const light = lightOf(task, today, this.calendars.current);
    const days = overdueOf(task, today, this.calendars.current);
    return {
      ...task,
      url: paths.task(task.id),
      light: light === 'green' ? 'ok' : light,
      lightText: this.texts.t(`supervision.light.${light}`, { days }),
      stateText: this.texts.t(`supervision.state.${task.state}`),
      original: paperDate(task.originalDueOn),
      due: paperDate(task.dueOn),
      extended: task.dueOn !== task.originalDueOn,
    };
  }
}
