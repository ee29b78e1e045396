import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { contentOf } from './content.rules.js';
import { mergerHints } from './overlap.rules.js';
import { ItemDecisionForm, PlanItemForm } from './plan.form.js';
import { changesOf, itemOf, itemsOf, planOf, standingOf, yearOf, type ItemRow } from './plan.queries.js';
import { feeClasses, itemFaults, mayDo, placeKinds, type PlanState, type Standing } from './plan.rules.js';
import { beside, changeLines, itemFacts, itemTag } from './plan.view.js';

/** One item of the annual plan: proposing it, reading it, deciding on it, adjusting it. */
@Injectable()
export class PlanItemPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly settings: MeetingSettings,
    private readonly texts: Texts,
  ) {}

  async ask(act: Act, typed: string, again?: Submitted<PlanItemForm>): Promise<Page> {
    const year = yearOf(typed);
    if (!(await this.standing(act)).proposes) throw new NotAllowed();
    const form = this.form(paths.newPlanItem(year), again, { feeClass: 'IV', placeKind: 'OWN', days: '1' });
    const model = { form, act: this.t('proposeAct'), back: paths.plan(year) };
    return this.page('plans/item-form', this.t('propose'), model, year);
  }

  async revise(act: Act, typed: string, id: string, again?: Submitted<PlanItemForm>): Promise<Page> {
    const { year, item, standing, state } = await this.load(act, typed, id);
    const doing = item.state === 'PLANNED' ? 'adjust' : 'revise';
    if (!mayDo(doing, standing, item)) throw new NotAllowed();
    const { budgetFen, ...content } = contentOf(item);
    const values = { ...content, budgetFen: (budgetFen / 100).toFixed(2) };
    const form = this.form(paths.planItemRevision(year, id), again, values, item.version);
    const adjusting = doing === 'adjust';
    form.fields.reason!.optional = !adjusting;
    const faults = itemFaults(doing, item, state, 'given').map((fault) => this.texts.t(fault.key, fault.args));
    const model = { form, adjusting, faults, act: this.t(`act.${doing}`), back: paths.planItem(year, id) };
    return this.page('plans/item-form', this.t(`act.${doing}`), model, year, item);
  }

  async show(act: Act, typed: string, id: string, again?: Submitted<ItemDecisionForm>): Promise<Page> {
    const { year, item, standing, state } = await this.load(act, typed, id);
    const others = (await itemsOf(rowsOf(this.database), act, year)).filter((other) =>
      ['PROPOSED', 'ACCEPTED', 'PLANNED'].includes(other.state),
    );
    const decisions = this.decisions(item, standing, state);
    const decided = decisions.length || again ? this.decisionForm(year, item, others, again) : undefined;
    const doing = item.state === 'PLANNED' ? 'adjust' : 'revise';
    const mine = mayDo(doing, standing, item) && !itemFaults(doing, item, state, 'given').length;
    const model = {
      tag: itemTag(item.state, this.texts),
      facts: itemFacts(item, this.texts),
      hints: (mergerHints(others).get(item.id) ?? []).map((other) => ({
        label: `${other.title}（${other.unit}）`,
        url: paths.planItem(year, other.id),
      })),
      beside: beside(item, this.texts),
      changes: changeLines(item, await changesOf(rowsOf(this.database), id), this.texts),
      acts: [
        ...(mine ? [{ label: this.t(`act.${doing}`), url: paths.planItemRevision(year, id) }] : []),
        ...(this.mayApply(item, standing)
          ? [{ label: this.t('apply'), url: paths.plannedMeeting(id), primary: true }]
          : []),
      ],
      form: decided,
      decisions,
      merging: decisions.some(({ intent }) => intent === 'merge'),
    };
    return this.page('plans/item', item.title, model, year, item);
  }

  private mayApply(item: ItemRow, standing: Standing): boolean {
    return item.state === 'PLANNED' && item.unitId === standing.unitId;
  }

  /** The buttons of the decision: what this person may do, and the plan's state allows. */
  private decisions(item: ItemRow, standing: Standing, state: PlanState) {
    return (['accept', 'return', 'merge', 'cancel'] as const)
      .filter((act) => mayDo(act, standing, item) && !itemFaults(act, item, state, 'given').length)
      .map((act) => ({ intent: act, label: this.t(`act.${act}`), primary: act === 'accept' }));
  }

  private decisionForm(year: number, item: ItemRow, others: readonly ItemRow[], again?: Submitted<ItemDecisionForm>) {
    const intoId = others
      .filter((other) => other.id !== item.id)
      .map((other) => ({ value: other.id, label: `${other.title}（${other.unit}）` }));
    const action = paths.planItemDecision(year, item.id);
    return this.formViews.view({ form: ItemDecisionForm, action, again, options: { intoId } });
  }

  private async load(act: Act, typed: string, id: string) {
    const year = yearOf(typed);
    const rows = rowsOf(this.database);
    const item = await itemOf(rows, act, year, id);
    const state = (await planOf(rows, year))?.state ?? ('COMPILING' as const);
    return { year, item, standing: await this.standing(act), state };
  }

  private standing(act: Act): Promise<Standing> {
    return standingOf(rowsOf(this.database), act, this.settings);
  }

  private form(action: string, again: Submitted<PlanItemForm> | undefined, values: object, version?: number) {
    const options = {
      type: meetingTypes.map((value) => ({ value, label: this.texts.t(`meetings.type.${value}`) })),
      feeClass: feeClasses.map((value) => ({
        value,
        label: this.t(`feeClass.${value}`),
        hint: this.t(`feeClassHint.${value}`),
      })),
      placeKind: placeKinds.map((value) => ({ value, label: this.t(`placeKind.${value}`) })),
    };
    return this.formViews.view({ form: PlanItemForm, action, again, values, options, version });
  }

  private page(view: string, title: string, model: object, year: number, item?: ItemRow): Page {
    const trail = [
      { label: this.texts.t('meetings.list.title'), url: paths.meetings() },
      { label: this.t('title', { year }), url: paths.plan(year) },
    ];
    const own = item && title !== item.title ? [{ label: item.title, url: paths.planItem(year, item.id) }] : [];
    return new Page(view, title, model, { crumbs: [...trail, ...own, { label: title }], menu: '/meetings' });
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`plans.${key}`, args);
  }
}
