import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../supervision.paths.js';
import { ReportForm, SignForm } from './task.form.js';
import { TaskHeads } from './task.heads.js';
import { TaskQueries } from './task.queries.js';
import { contestRefusals, isDecider, isFollowupOffice, isOpenFor, isOwners } from './task.rules.js';
import type { TaskLine } from './task.view.js';

export interface TaskAgain {
  sign?: Submitted<SignForm>;
  report?: Submitted<ReportForm>;
}

/** 督办事项 (FU3): what it is, its story, and whose turn it is. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly heads: TaskHeads,
    private readonly queries: TaskQueries,
    private readonly calendars: Calendars,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: TaskAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id);
    const { task } = head;
    const entries = await this.queries.entries(id);
    const extensions = await this.queries.extensions(id);
    const pending = extensions.some((one) => one.state === 'PENDING');
    const model = {
      ...head,
      entries: entries.map((entry) => ({
        ...entry,
        kindText: this.texts.t(`supervision.entry.${entry.kind}`),
        file: entry.fileName && { name: entry.fileName, url: paths.file(id, entry.id) },
      })),
      extensions: extensions.map((one) => ({
        ...one,
        stateText: this.texts.t(`supervision.extensionState.${one.state}`),
      })),
      forms: this.forms(act, task, again),
      acts: this.acts(act, task, pending),
      order: paths.order(id),
      decision: paths.decision(task.decisionId),
    };
    return new Page('supervision/task', task.number, model, { crumbs: this.heads.crumbs(task) });
  }

  private forms(act: Act, task: TaskLine, again: TaskAgain) {
    if (!isOwners(act, task)) return {};
    if (task.state === 'ASSIGNED')
      return { sign: this.formViews.view({ form: SignForm, action: paths.receipt(task.id), again: again.sign }) };
    if (!['IN_PROGRESS', 'RETURNED'].includes(task.state)) return {};
    const report = this.formViews.view({
      form: ReportForm,
      action: paths.reports(task.id),
      values: { progress: task.progress },
      again: again.report,
      multipart: true,
      prefix: 'report',
    });
    return { report };
  }

  /** The pages on which this person may act on the task as it stands. */
  private acts(act: Act, task: TaskLine, pending: boolean) {
    const owners = isOwners(act, task);
    const office = isFollowupOffice(act);
    const other = office && task.claimedById !== act.who.id;
    const decider = isDecider(act, task.chairId);
    const today = localDateOf(act.at);
    const inTime = !contestRefusals(localDateOf(task.assignedAt), today, this.calendars.current).some(Boolean);
    const halts = isOpenFor('merge', task.state) && (office || decider);
    const offered: [boolean, string, string][] = [
      [owners && isOpenFor('claim', task.state), 'completion', paths.completion(task.id)],
      [other && task.state === 'DONE_CLAIMED', 'check', paths.completion(task.id)],
      [other && task.state === 'ACCEPTED', 'closure', paths.closure(task.id)],
      [office && task.state === 'CLOSED', 'recheck', paths.closure(task.id)],
      [decider && pending, 'decideExtension', paths.extension(task.id)],
      [owners && !pending && isOpenForExtension(task), 'extension', paths.extension(task.id)],
      [owners && task.state === 'ASSIGNED' && inTime, 'contest', paths.contest(task.id)],
      [office && task.state === 'CONTESTED', 'answerContest', paths.contest(task.id)],
      [halts, 'halt', paths.halt(task.id)],
    ];
    return offered.flatMap(([may, key, url]) => (may ? [{ label: this.texts.t(`supervision.act.${key}`), url }] : []));
  }
}

/** Asked while it is under way; whether the date still allows it, its page says. */
export function isOpenForExtension(task: Pick<TaskLine, 'state'>): boolean {
  return ['ASSIGNED', 'IN_PROGRESS', 'RETURNED'].includes(task.state);
}
