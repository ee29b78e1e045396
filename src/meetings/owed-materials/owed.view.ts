import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView } from '../../organisation/organisation.js';
import type { Reading } from '../materials/material.rules.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { OwedMaterials } from './owed-materials.js';
import { OwedForm, WaiverForm } from './owed.form.js';
import { isOpen, readiness, seesLine, type OwedLine } from './owed.rules.js';

/** The forms as they come back. */
export interface OwedAgain {
  owed?: Submitted<OwedForm>;
  waiver?: Submitted<WaiverForm>;
}

const kinds = {
  ...{ OWED: 'wait', RETURNED: 'bad', HANDED_IN: 'blue' },
  ...{ REVIEWED: 'ok', DISTRIBUTED: 'ok', WAIVED: 'closed' },
} as const;

/** 应报材料 on the page of a meeting's papers: what is owed by whom until when, and what may be done about it. */
@Injectable()
export class OwedView {
  constructor(
    private readonly database: Database,
    private readonly owed: OwedMaterials,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** `open`: papers may still be filed. */
  async of(act: Act, meeting: MeetingFacts, reader: Reading, open: boolean, items: OptionView[], again: OwedAgain) {
    const all = await this.owed.linesOf(rowsOf(this.database), meeting, act.at);
    const whole = reader.onDuty || (reader.oversees && meeting.label !== 'WORK_SECRET');
    const lines = all.filter((line) => seesLine(line, { personId: reader.personId, all: whole }));
    const acts = open && reader.onDuty;
    return {
      owed: lines.map((line, n) => this.line(meeting.id, line, n, { acts, now: act.at, again: again.waiver })),
      owedSummary: whole && all.length ? this.t('summary', readiness(all)) : undefined,
      demands: paths.owedDemands(meeting.id),
      ask: acts ? await this.form(meeting.id, items, again.owed) : undefined,
      /** What a paper may be filed for. */
      answers: lines
        .filter((line) => line.name !== null && line.state !== 'WAIVED')
        .map((line) => ({ value: line.key, label: this.owed.nameOf(line) })),
    };
  }

  private line(
    id: string,
    line: OwedLine,
    n: number,
    { acts, now, again }: { acts: boolean; now: string; again?: Submitted<WaiverForm> },
  ) {
    const { key, state, dueAt, waived } = line;
    const late = isOpen(line) && dueAt !== null && dueAt <= now;
    const mine = again && String(again.typed.key) === key ? again : undefined;
    const due = dueAt ? screenInstant(dueAt) : this.t('noDue');
    const waiver = { form: WaiverForm, action: paths.owedWaivers(id), prefix: `w${n}`, values: { key }, again: mine };
    return {
      name: this.owed.nameOf(line),
      tag: { kind: late ? 'bad' : kinds[state], label: this.t(`state.${late && state === 'OWED' ? 'LATE' : state}`) },
      who: this.t('who', { owner: line.owner, due }),
      waived: waived && this.t('waivedBy', { by: waived.by, when: screenInstant(waived.at), reason: waived.reason }),
      waiver: acts && isOpen(line) ? this.formViews.view(waiver) : undefined,
      demand: acts && state === 'WAIVED' ? [{ name: 'key', value: key }] : undefined,
    };
  }

  private async form(id: string, items: OptionView[], again?: Submitted<OwedForm>) {
    const typed = String(again?.typed.owner ?? '');
    const ids = [again?.typed.ownerIds ?? []].flat();
    const { picker, left } = pickerView('ownerIds', await this.picker.resolve(typed, ids));
    if (again) again.typed.owner = left;
    const options = { itemId: items };
    const form = this.formViews.view({ form: OwedForm, action: paths.owed(id), prefix: 'o', options, again });
    return { form, picker };
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`materials.owed.${key}`, args);
  }
}
