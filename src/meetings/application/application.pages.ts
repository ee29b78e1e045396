import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { ConflictView } from '../../platform/web/form-view.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import type { Offer } from '../../resources/resources.js';
import { namedItem } from '../plan/plan.queries.js';
import { paths } from '../meetings.paths.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import { approvalPath } from '../approval/approval.queries.js';
import { pathLines } from '../approval/approval.view.js';
import { verdictLines } from '../verdicts/verdict.js';
import type { ApplicationContent } from './application.js';
import { ApplicationForm } from './application.form.js';
import { applicationVerdicts } from './application.rules.js';
import { shownRows, type Pickers } from './application.reader.js';
import { FormChoices } from './form-choices.js';
import { categories } from './item-rows.rules.js';
import { matters } from './application.js';
import type { SlotView } from '../slots/slots.js';
import { Situations, type Known } from './situation.queries.js';

/** What the form is about to show. */
export interface Shown {
  form: Submitted<ApplicationForm>;
  pickers: Pickers;
  /** Null: nothing has been typed yet, so nothing is judged. */
  content: ApplicationContent | null;
  known: Known;
  /** The meeting's address part when it is stored already. */
  id?: string;
  version?: number;
  /** What somebody else saved meanwhile, as texts (pages.md §6.13). */
  theirs?: Record<string, string | string[]>;
  differing?: ConflictView[];
  /** Free rooms and times instead of the one that went to somebody else. */
  offers?: readonly Offer[];
  /** Good times, when they were asked for. */
  slots?: readonly SlotView[];
}

/** What a draft may lack but a submission may not; the form does not call it optional. */
const neededToSubmit = ['purpose', 'outcomes', 'hostUnitId', 'date', 'starts', 'convener', 'chair', 'members'];

/** The form of 申请会议 (MT7) and 申请表 (MT9) with its verdicts. */
@Injectable()
export class ApplicationPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly choices: FormChoices,
    private readonly situations: Situations,
    private readonly texts: Texts,
  ) {}

  async form(act: Act, shown: Shown): Promise<Page> {
    const { form: sent, content, known, id } = shown;
    const rows = rowsOf(this.database);
    const verdicts = content?.type ? applicationVerdicts(await this.situations.of(rows, act, content, known)) : [];
    const choices = await this.choices.of(content);
    const form = this.formViews.view({
      form: ApplicationForm,
      action: id ? paths.application(id) : paths.newMeeting(),
      options: choices.fields,
      again: sent,
      theirs: shown.theirs,
      differing: shown.differing,
      version: shown.version,
    });
    for (const name of neededToSubmit) form.fields[name]!.optional = false;
    const title = this.texts.t(`meetings.application.${id ? 'editTitle' : 'newTitle'}`);
    const planItemId = String(sent.typed.planItemId ?? '');
    const item = planItemId ? await namedItem(rows, act, planItemId) : null;
    const model = {
      form,
      planned: item && {
        title: this.texts.t('plans.verdict.planned', { ...item }),
        url: paths.planItem(item.year, item.id),
      },
      returned: id ? await this.returned(rows, id) : undefined,
      templates: paths.templates(),
      keep: id && paths.templates(id),
      joins: content?.type === 'JOINT' || Boolean([sent.typed.memberUnitIds ?? []].flat().length),
      pickers: shown.pickers,
      rows: shownRows(sent.typed).map((row, n) => ({
        ...this.row(row, n, choices.units),
        error: this.itemsError(sent, n + 1),
      })),
      itemsError: this.itemsError(sent),
      verdicts: verdictLines(verdicts, this.texts),
      offers: (shown.offers ?? []).map((offer) => ({
        room: offer.room,
        when: screenSpan(offer.startsAt, offer.endsAt),
        intent: `offer:${offer.roomId}:${offer.startsAt}`,
      })),
      slots: shown.slots,
      slotsWanting: shown.slots && !shown.slots.length,
      month: this.choices.month(sent, act.at),
      said: sent.said,
    };
    const crumbs = [{ label: this.texts.t('meetings.list.title'), url: paths.meetings() }, { label: title }];
    return new Page('meetings/application', title, model, { crumbs, menu: '/meetings' });
  }

  /** Why the application came back, while that is the last that was decided on it. */
  private async returned(rows: Rows, id: string) {
    const last = (await approvalPath(rows, id)).findLast((step) => step.decidedAt);
    return last?.state === 'RETURNED' ? pathLines([last], this.texts)[0] : undefined;
  }

  /** What is wrong with one row, or with the items as a whole. */
  private itemsError(form: Submitted<ApplicationForm>, row?: number): string {
    return [...form.faults, ...form.refusals]
      .filter((fault) => fault.field === 'items' && fault.args?.row === row)
      .map((fault) => this.texts.t(fault.key, fault.args))
      .join('；');
  }

  private row(row: ReturnType<typeof shownRows>[number], n: number, units: { value: string; label: string }[]) {
    const options = (all: readonly string[], prefix: string, chosen: string) =>
      all.map((value) => ({ value, label: this.texts.t(`${prefix}.${value}`), checked: value === chosen }));
    return {
      ...row,
      n,
      number: n + 1,
      categories: options(categories, 'meetings.category', row.itemCategory),
      matters: options(matters, 'meetings.matter', row.itemMatter),
      units: units.map((unit) => ({ ...unit, checked: unit.value === row.itemUnit })),
    };
  }
}
