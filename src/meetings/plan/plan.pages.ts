import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { unitChoices } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { mergerHints } from './overlap.rules.js';
import type { YearPlan } from './plan.entity.js';
import { orders, PlanDecisionForm, PlanQuery, PlanSubmissionForm } from './plan.form.js';
import { editionsOf, heldIn, itemsOf, planOf, standingOf, yearOf, type HeldRow, type ItemRow } from './plan.queries.js';
import { feeClasses, itemStates, type Standing } from './plan.rules.js';
import { editionLine, itemsTable, totalsTable } from './plan.view.js';
import { totalsBy } from './totals.rules.js';

/** 年度会议计划 (MT1): the year by month and by unit, plan against what was held. */
@Injectable()
export class PlanPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly settings: MeetingSettings,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, typed: string, sent: Sent = {}): Promise<Page> {
    const { asked } = sent;
    const year = yearOf(typed);
    const rows = rowsOf(this.database);
    const plan = await planOf(rows, year);
    const standing = await standingOf(rows, act, this.settings);
    const items = await itemsOf(rows, act, year, asked?.value);
    const held = await heldIn(rows, act, year);
    const open = items.filter((item) => ['PROPOSED', 'ACCEPTED', 'PLANNED'].includes(item.state));
    const given = givenIn(asked);
    const filtered = Object.keys(given).some((name) => name !== 'by');
    const title = this.t('title', { year });
    const model = {
      status: this.status(plan),
      acts: standing.proposes ? [{ label: this.t('propose'), url: paths.newPlanItem(year), primary: !plan }] : [],
      years: [year - 1, year + 1].map((other) => ({ label: this.t('year', { year: other }), url: paths.plan(other) })),
      filter: await this.filter(year, asked, given),
      filtered,
      items: items.length ? itemsTable(items, mergerHints(open), appliedFor(held), this.texts) : undefined,
      empty: this.empty(year, standing, filtered),
      totals: items.length || held.length ? this.totals(open, held) : [],
      figures: paths.costFigures(year),
      unplanned: held
        .filter((meeting) => !meeting.planned)
        .map(({ id, title: name, unit }) => ({ label: `${name}（${unit}）`, url: paths.meeting(id) })),
      exports: [
        { label: 'XLSX', url: paths.planExport(year, given) },
        { label: 'PDF', url: paths.planPaper(year) },
      ],
      editions: plan ? (await editionsOf(rows, plan.id)).map((one) => editionLine(one, year, this.texts)) : [],
      submission: this.submission(plan, standing, sent.submission),
      decision: plan && this.decision(plan, standing, act, sent.decision),
    };
    const crumbs = [{ label: this.texts.t('meetings.list.title'), url: paths.meetings() }, { label: title }];
    return new Page('plans/plan', title, model, { crumbs, menu: '/meetings' });
  }

  /** What the leadership is asked, and nobody else. */
  private decision(plan: YearPlan, standing: Standing, act: Act, again?: Submitted<PlanDecisionForm>) {
    if (!again && (plan.state !== 'SUBMITTED' || !standing.decides || plan.submittedById === act.who.id))
      return undefined;
    return this.formViews.view({ form: PlanDecisionForm, action: paths.planDecision(plan.year), again });
  }

  private submission(plan: YearPlan | undefined, standing: Standing, again?: Submitted<PlanSubmissionForm>) {
    const possible = plan && plan.state !== 'SUBMITTED' && standing.compiles;
    if (!plan || (!possible && !again)) return undefined;
    return this.formViews.view({ form: PlanSubmissionForm, action: paths.planSubmission(plan.year), again });
  }

  private status(plan: YearPlan | undefined) {
    if (!plan) return { kind: '', label: this.t('status.NONE') };
    const at = plan.submittedAt ? screenInstant(plan.submittedAt) : '';
    const kind = { COMPILING: '', SUBMITTED: 'wait', APPROVED: 'ok' }[plan.state];
    return { kind, label: this.t(`status.${plan.state}`, { n: plan.edition, at }) };
  }

  private empty(year: number, standing: Standing, filtered: boolean) {
    if (filtered) return { text: this.t('noMatch'), url: paths.plan(year), label: this.texts.t('web.clear') };
    if (!standing.proposes) return { text: this.t('emptyForReader') };
    return { text: this.t('empty', { year }), url: paths.newPlanItem(year), label: this.t('propose') };
  }

  private totals(items: ItemRow[], held: HeldRow[]) {
    const month = (n: number) => this.t('month', { n });
    const months = totalsBy(
      [...items].sort((a, b) => a.month - b.month),
      held,
      {
        item: (item) => month(item.month),
        meeting: (meeting) => month(meeting.month),
      },
    );
    const units = totalsBy(items, held, { item: (item) => item.unit, meeting: (meeting) => meeting.unit });
    return [
      totalsTable(this.t('byMonth'), this.t('column.month'), months, this.texts),
      totalsTable(this.t('byUnit'), this.t('column.unit'), units, this.texts),
    ];
  }

  private async filter(year: number, asked: Submitted<PlanQuery> | undefined, given: Record<string, string>) {
    const choice = (value: string, label: string) => ({ value, label });
    const units = await unitChoices(rowsOf(this.database));
    const options = {
      unit: units,
      month: Array.from({ length: 12 }, (_, n) => choice(String(n + 1), this.t('month', { n: n + 1 }))),
      feeClass: feeClasses.map((one) => choice(one, this.t(`feeClass.${one}`))),
      state: itemStates.map((one) => choice(one, this.t(`state.${one}`))),
      by: orders.map((one) => choice(one, this.t(`order.${one}`))),
    };
    const { fields } = this.formViews.view({ form: PlanQuery, action: paths.plan(year), again: asked, options });
    const applied = Object.keys(given).map((name) => ({
      label: this.t(`filter.${name}.label`),
      url: paths.plan(year, { ...given, [name]: undefined }),
    }));
    return { action: paths.plan(year), fields: Object.values(fields), applied, clear: paths.plan(year) };
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`plans.${key}`, args);
  }
}

/** What a request brought to the page: its filter, or a form that comes back. */
interface Sent {
  asked?: Submitted<PlanQuery>;
  decision?: Submitted<PlanDecisionForm>;
  submission?: Submitted<PlanSubmissionForm>;
}

function appliedFor(held: readonly HeldRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { itemId } of held) if (itemId) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  return counts;
}

function givenIn(asked?: Submitted<PlanQuery>): Record<string, string> {
  const unread = new Set(asked?.faults.map((fault) => fault.field));
  const entries = Object.entries(asked?.typed ?? {}).filter(([name, value]) => value && !unread.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
