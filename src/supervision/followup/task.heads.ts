import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import type { Crumb } from '../../platform/web/frame.js';
import { paths } from '../supervision.paths.js';
import { TaskQueries } from './task.queries.js';
import { taskLine, type TaskLine } from './task.view.js';

/** What every page of a task shows above its content; spread it into the page's model. */
export interface TaskHead {
  task: TaskLine;
  tag: { label: string; kind: string };
  mark?: string;
}

/** Loads a task for one of its pages: 404 for whom it is not to be known. */
@Injectable()
export class TaskHeads {
  constructor(
    private readonly queries: TaskQueries,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async of(act: Act, id: string): Promise<TaskHead> {
    const task = await this.queries.one(act, id);
    const line = taskLine(task, localDateOf(act.at), this.calendars.current, this.texts);
    return { task: line, tag: { label: line.lightText, kind: line.light }, mark: line.mark };
  }

  /** 督办台账 › 督办〔2026〕1号 › …; the last part is not a link. */
  crumbs(task: TaskLine, ...rest: string[]): Crumb[] {
    const own = rest.length
      ? { label: task.number, url: paths.task(task.id) }
      : { label: task.number, object: task.title };
    return [
      { label: this.texts.t('supervision.title'), url: paths.followups() },
      own,
      ...rest.map((label) => ({ label })),
    ];
  }
}
