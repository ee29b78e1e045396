import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView } from '../../organisation/organisation.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { mayPrepare, preparationFaults } from '../preparation/preparation.rules.js';
import { speaksFor } from '../topics/topic.rules.js';
import { ConfirmationForm, namedAs, NamesForm, WaiverForm } from './member-unit.form.js';
import { memberUnits, openCall, peopleOfUnit, type MemberUnitRow } from './member-unit.queries.js';
import { confirmations, rowsSeen, takesPart } from './member-unit.rules.js';
import { answered, standing } from './member-unit.view.js';

interface Again {
  confirmation?: Submitted<ConfirmationForm>;
  names?: Submitted<NamesForm>;
  waiver?: Submitted<WaiverForm>;
}

/** One member unit (MT24): the time, its people, its topics; for the applicant also doing without it. */
@Injectable()
export class MemberUnitPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, unitId: string, again: Again = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const unit = rowsSeen(await memberUnits(rows, id), meeting, act.who).find((one) => one.unitId === unitId);
    if (!unit) throw new NotFound('member_unit');
    const title = this.texts.t('memberUnits.titleOf', { unit: unit.unit });
    const open = preparationFaults(meeting).length === 0;
    const model = {
      ...head,
      standing: standing(unit, meeting, act.at, this.texts),
      facts: this.facts(meeting, unit),
      ...(open && speaksFor(act.who, unitId) ? await this.speaking(rows, meeting, unit, again) : {}),
      ...(mayPrepare(meeting, act.who.id) ? this.conducting(meeting, unit, again) : {}),
      people: await this.people(rows, meeting, unit, open && speaksFor(act.who, unitId)),
    };
    const crumbs = this.heads.crumbs(meeting, this.texts.t('memberUnits.title'), unit.unit);
    return new Page('meetings/unit', title, model, { crumbs, menu: '/meetings' });
  }

  private facts(meeting: MeetingFacts, unit: MemberUnitRow) {
    const given = {
      time: whenOf(meeting, this.texts),
      convening: `${meeting.hostUnit} ${meeting.organizer}`,
      liaison: unit.liaison ?? this.texts.t('memberUnits.noLiaison'),
      answered: answered(unit, this.texts),
      words: unit.words,
    };
    return Object.entries(given)
      .filter(([, value]) => value)
      .map(([key, value]) => ({ label: this.texts.t(`memberUnits.fact.${key}`), value }));
  }

  /** The forms of whoever speaks for the unit. */
  private async speaking(rows: Rows, meeting: MeetingFacts, unit: MemberUnitRow, again: Again) {
    if (!takesPart(unit)) return {};
    const typed = String(again.names?.typed.who ?? '');
    const resolved = await this.picker.resolve(typed, [again.names?.typed.whoIds ?? []].flat());
    const { picker, left } = pickerView('whoIds', resolved);
    if (again.names) again.names.typed.who = left;
    const call = await openCall(rows, meeting.id, unit.unitId);
    return {
      confirmation: this.formViews.view({
        form: ConfirmationForm,
        action: paths.unitConfirmation(meeting.id, unit.unitId),
        again: again.confirmation,
        options: { confirmation: confirmations.map((value) => this.option('confirmation', value)) },
        prefix: 'time',
      }),
      names: this.formViews.view({
        form: NamesForm,
        action: paths.unitNames(meeting.id, unit.unitId),
        again: again.names,
        values: { capacity: 'MEMBER' },
        options: { capacity: namedAs.map((value) => ({ value, label: this.texts.t(`meetings.capacity.${value}`) })) },
        prefix: 'names',
      }),
      picker,
      topic: {
        url: call ? paths.newTopicFor(call) : paths.newTopic(),
        label: this.texts.t('memberUnits.propose'),
        hint: this.texts.t(call ? 'memberUnits.proposeUnderCall' : 'memberUnits.proposeHint'),
      },
    };
  }

  /** What whoever prepares the meeting may do about the unit. */
  private conducting(meeting: MeetingFacts, unit: MemberUnitRow, again: Again) {
    const asking = { action: paths.unitAsking(meeting.id, unit.unitId), label: this.texts.t('memberUnits.askAgain') };
    if (!takesPart(unit)) return { asking };
    const waiver = this.formViews.view({
      form: WaiverForm,
      action: paths.unitWaiver(meeting.id, unit.unitId),
      again: again.waiver,
      prefix: 'waiver',
    });
    return { asking: unit.state === 'ASKED' ? undefined : asking, waiver };
  }

  private async people(rows: Rows, meeting: MeetingFacts, unit: MemberUnitRow, may: boolean) {
    return (await peopleOfUnit(rows, meeting.id, unit.unitId)).map(({ personId, name, post, capacity }) => ({
      name,
      note: `${post} ${this.texts.t(`meetings.capacity.${capacity}`)}`,
      removal:
        may && takesPart(unit)
          ? {
              action: paths.unitNameRemoval(meeting.id, unit.unitId, personId),
              named: this.texts.t('web.removePerson', { name }),
            }
          : undefined,
    }));
  }

  private option(field: string, value: string) {
    return { value, label: this.texts.t(`memberUnits.${field}.${value}`) };
  }
}
