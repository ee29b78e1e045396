import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { speaksFor } from '../../meetings/meetings.js';
import { mayDraft, type MinutesMeeting } from '../minutes/minutes.rules.js';
import type { MinutesState } from '../minutes/minutes.entity.js';
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { CountersignForm, CountersignWaiverForm } from './countersign.form.js';
import { presentFingerprint, unitsSigned, type UnitSigned } from './countersign.queries.js';
import { countersignAnswers, isSettled, isToAsk, mayAnswer, waiverFaults } from './countersign.rules.js';
import { signedTable } from './countersign.view.js';

export interface CountersignAgain {
  asking?: Submitted<PressForm>;
  answer?: Submitted<CountersignForm>;
  waiver?: Submitted<CountersignWaiverForm>;
}

/** What the page of the minutes shows of 会签: each unit's word, and what the reader may do about it. */
@Injectable()
export class CountersignViews {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** Undefined for meetings without member units. */
  async of(
    act: Act,
    meeting: MinutesMeeting & { id: string },
    minutes: { state: MinutesState } | undefined,
    again: CountersignAgain = {},
  ) {
    const rows = rowsOf(this.database);
    const units = await unitsSigned(rows, meeting.id);
    const fingerprint = await presentFingerprint(rows, meeting.id);
    if (!units.length || !minutes || !fingerprint) return undefined;
    const issued = minutes.state === 'ISSUED';
    const done = units.filter(({ signed }) => isSettled(signed, fingerprint)).length;
    const drafting = mayDraft(act, meeting) && !issued;
    return {
      summary: this.texts.t('countersign.summary', { done, all: units.length }),
      table: signedTable(units, issued ? undefined : fingerprint, act.at, this.texts),
      paper: paths.countersignPaper(meeting.id),
      asking:
        drafting && (again.asking || units.some(({ signed }) => isToAsk(signed, fingerprint)))
          ? this.formViews.view({ form: PressForm, action: paths.countersigns(meeting.id), again: again.asking })
          : undefined,
      answer: this.answer(act, meeting.id, units, { fingerprint, issued }, again),
      waiver: standsFor(act.who, meeting.chairId) ? this.waiver(meeting.id, units, issued, again) : undefined,
    };
  }

  private answer(
    act: Act,
    meetingId: string,
    units: readonly UnitSigned[],
    now: { fingerprint: string; issued: boolean },
    again: CountersignAgain,
  ) {
    const own = units.find(({ unitId }) => speaksFor(act.who, unitId));
    if (!own?.signed || (!again.answer && !mayAnswer(own.signed, now))) return undefined;
    return this.formViews.view({
      form: CountersignForm,
      action: paths.countersign(meetingId, own.unitId),
      again: again.answer,
      options: {
        answer: countersignAnswers.map((value) => ({ value, label: this.texts.t(`countersign.answer.${value}`) })),
      },
      prefix: 'countersign',
    });
  }

  private waiver(meetingId: string, units: readonly UnitSigned[], issued: boolean, again: CountersignAgain) {
    const open = units.filter(({ signed }) => signed?.state !== 'AGREED' && !waiverFaults(signed, issued).length);
    if (!open.length) return undefined;
    return this.formViews.view({
      form: CountersignWaiverForm,
      action: paths.countersignWaivers(meetingId),
      again: again.waiver,
      options: { unitId: open.map(({ unitId, unit }) => ({ value: unitId, label: unit })) },
      prefix: 'waiver',
    });
  }
}
