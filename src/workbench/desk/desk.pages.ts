import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, isAdministrator } from '../../platform/access/principal.js';
import { Reach } from '../../platform/access/reach.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { screenDate } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf, weekdayOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { TodoQueries, type TodoRow } from '../todo/todo.queries.js';
import { todoLine } from '../todo/todo.view.js';
import { DeskQueries } from './desk.queries.js';
import { greetingOf, meetingLine, ownLine, surveyLine } from './desk.view.js';

/** Lines of a block; the rest is one link away (pages.md §1). */
const most = 12;

/** What each of the three administrators begins with, in this order. */
const firstSteps = [
  { role: 'SYS_ADMIN', key: 'units', url: '/admin/units' },
  { role: 'SYS_ADMIN', key: 'people', url: '/admin/people' },
  { role: 'SYS_ADMIN', key: 'heads', url: '/admin/units' },
  { role: 'SEC_ADMIN', key: 'grants', url: '/admin/grants' },
  { role: 'AUDIT_ADMIN', key: 'audit', url: '/admin/audit' },
] as const;

/** 工作台 (WB1): what one has to do, in the order of time. Four queries besides the frame, one more for who sits in for some items only. */
@Injectable()
export class DeskPages {
  constructor(
    private readonly queries: DeskQueries,
    private readonly todos: TodoQueries,
    private readonly calendars: Calendars,
    private readonly reach: Reach,
    private readonly texts: Texts,
  ) {}

  async show(act: Act): Promise<Page> {
    const rows = await this.todos.open(act.who, 2 * most + 1);
    const overdue = rows.filter((row) => row.dueAt !== null && row.dueAt < act.at);
    const waiting = rows.filter((row) => !overdue.includes(row));
    const blocks = {
      waiting: this.lines(waiting, act.at),
      overdue: this.lines(overdue, act.at),
      more: rows.length > 2 * most || waiting.length > most || overdue.length > most,
    };
    const rest = isAdministrator(act.who)
      ? { ...(await this.system(act)), steps: rows.length ? [] : this.steps(act) }
      : await this.business(act);
    const acts = ['/bookings/new', '/meetings/new']
      .filter((url) => this.reach.mayOpen(act.who, url))
      .map((url) => ({ url, label: this.t(`act.${url.split('/')[1]}`), primary: url === '/meetings/new' }));
    const title = this.t(`greeting.${greetingOf(act.at)}`, { name: act.who.name });
    const crumbs = [{ label: screenDate(localDateOf(act.at)) }];
    return new Page('workbench/desk', title, { ...blocks, ...rest, acts }, { crumbs, menu: '/' });
  }

  private lines(rows: readonly TodoRow[], now: string) {
    return rows.slice(0, most).map((row) => todoLine(row, now, this.calendars.current, this.texts));
  }

  private async business(act: Act): Promise<object> {
    const today = localDateOf(act.at);
    const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
    const [from, until] = [instantAt(today, '00:00'), instantAt(addDays(sunday, 1), '00:00')];
    const [meetings, { own, surveys }] = await Promise.all([
      this.queries.meetings(act.who, from, until, most + 1),
      this.queries.concerned(act.who, act.at, most + 1),
    ]);
    const owed = await this.todos.owed(
      own.map((row) => row.id),
      act.who.id,
    );
    const shown = meetings.slice(0, most);
    const arrivals = await this.queries.arrivals(act.who, shown);
    return {
      business: true,
      surveys: surveys.map((one) => surveyLine(one, act.at, this.texts)),
      meetings: shown.map((row) => meetingLine(row, act.who.id, act.at, this.texts, arrivals.get(row.id))),
      moreMeetings: meetings.length > most,
      own: own.slice(0, most).map((row) => ownLine(row, owed, this.texts)),
      moreOwn: own.length > most,
      mayApply: this.reach.mayOpen(act.who, '/meetings/new'),
    };
  }

  private async system(act: Act): Promise<object> {
    const year = Number(localDateOf(act.at).slice(0, 4));
    const open = this.calendars.provisionalYears([`${year}-01-01`, `${year + 1}-01-01`]);
    const stuck = await this.queries.stuck();
    const calendar = open.map((one) => ({
      kind: 'wait',
      text: this.t('system.calendar', { year: one }),
      url: this.reach.mayOpen(act.who, '/admin/calendar') ? `/admin/calendar/${one}` : undefined,
    }));
    const jobs = this.t(stuck ? 'system.stuck' : 'system.flowing', { n: stuck });
    const url = this.reach.mayOpen(act.who, '/admin/jobs') ? '/admin/jobs' : undefined;
    return { system: [{ kind: stuck ? 'bad' : 'ok', text: jobs, url }, ...calendar] };
  }

  /** What an administrator with nothing waiting does next: without it a new organ's first day is an empty page. */
  private steps(act: Act) {
    return firstSteps
      .filter(({ role }) => hasRole(act.who, role))
      .map(({ key, url }) => ({ url, label: this.t(`first.${key}.act`), why: this.t(`first.${key}.why`) }));
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`workbench.${key}`, args);
  }
}
