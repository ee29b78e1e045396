import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenDate, screenSpan } from '../../platform/clock/format.js';
import { addDays, addMinutes, localDateOf } from '../../platform/clock/instant.js';
import { officeOf } from '../../platform/text/office.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { TagView } from '../../platform/web/components/fact-views.js';
import { tableView } from '../../platform/web/components/table.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView, withoutRemoved } from '../../organisation/organisation.js';
import { paths } from '../resources.paths.js';
import { AbsenceForm, MemberForm, NewMemberForm, ShiftForm } from './staff.form.js';
import { StaffQueries, type MemberRow } from './staff.queries.js';
import { dutiesIn, keepsStaff, staffDuties } from './staff.rules.js';

const rotaDays = 14;

/** 会务人员 (RS7): who serves, how often, who is away and who is on call. */
@Injectable()
export class StaffPages {
  constructor(
    private readonly queries: StaffQueries,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, again: { shift?: Submitted<ShiftForm>; member?: Submitted<NewMemberForm> } = {}): Promise<Page> {
    const today = localDateOf(act.at);
    const candidates = await this.queries.candidates({ startsAt: act.at, endsAt: addMinutes(act.at, 1) }, []);
    const shifts = await this.queries.shifts(today, rotaDays);
    const heads = ['name', 'duties', 'load', 'state'].map((name) => this.t(`member.${name}.label`));
    const rows = candidates.map((one) => [
      { text: one.name, url: paths.staffMember(one.personId) },
      { text: one.duties.map((duty) => this.t(`duty.${duty}`)).join('、') },
      { text: this.t('meetings', { n: one.load }) },
      { text: ' ', tag: this.presence(one.absent) },
    ]);
    const rota = shifts.map((one) => [
      { text: screenDate(one.day) },
      { text: this.t(`duty.${one.duty}`) },
      { text: one.name },
    ]);
    const keeper = keepsStaff(act.who);
    const model = {
      table: candidates.length ? tableView(this.t('title'), heads, rows) : undefined,
      rota: shifts.length
        ? tableView(
            this.t('shift.title'),
            ['day', 'duty', 'personId'].map((name) => this.t(`shift.${name}.label`)),
            rota,
          )
        : undefined,
      shift: keeper && candidates.length ? this.shiftForm(today, candidates, again.shift) : undefined,
      ...(keeper ? await this.memberForm(again.member) : {}),
    };
    return this.page('resources/staff', this.t('title'), model);
  }

  async show(
    act: Act,
    personId: string,
    again: { member?: Submitted<MemberForm>; absence?: Submitted<AbsenceForm> } = {},
  ): Promise<Page> {
    const member = await this.queries.member(personId);
    const absences = await this.queries.absences(personId, localDateOf(act.at));
    const assignments = await this.queries.assignments(act, personId);
    const keeper = keepsStaff(act.who);
    const heads = ['when', 'duty', 'meeting'].map((name) => this.t(`assignment.${name}`));
    const rows = assignments.map((one) => [
      { text: screenSpan(one.startsAt, one.endsAt) },
      { text: this.t(`duty.${one.duty}`) },
      { text: one.title ?? this.texts.t('resources.grid.occupied') },
    ]);
    const model = {
      facts: this.facts(member),
      absences: absences.map((one) => ({
        when: `${paperDate(one.fromDay)}—${paperDate(one.untilDay)}`,
        reason: one.reason,
        lifting: keeper && paths.absenceLifting(personId, one.id),
      })),
      table: assignments.length ? tableView(this.t('assignment.title'), heads, rows) : undefined,
      member: keeper ? this.revising(member, again.member) : undefined,
      absence: keeper
        ? this.formViews.view({
            form: AbsenceForm,
            action: paths.absences(personId),
            prefix: 'a',
            again: again.absence,
          })
        : undefined,
    };
    return this.page('resources/staff-member', member.name, model);
  }

  /** Who is meant by a form; faults are added to it. */
  async read(form: Submitted<NewMemberForm>): Promise<string[]> {
    form.typed.personIds = withoutRemoved([form.typed.personIds ?? []].flat(), 'personIds', form.intent);
    const found = await this.picker.resolve(String(form.typed.who ?? ''), form.typed.personIds);
    const { left } = pickerView('personIds', found);
    if (left) form.faults.push({ field: 'who', key: 'meetings.application.whoIsMeant' });
    else if (!found.people.length) form.faults.push({ field: 'who', key: 'staff.refused.nobody' });
    form.typed.personIds = found.people.map((person) => person.id);
    form.typed.who = left;
    return form.typed.personIds;
  }

  private async memberForm(again?: Submitted<NewMemberForm>) {
    const found = await this.picker.resolve(
      again ? String(again.typed.who ?? '') : '',
      again ? [again.typed.personIds ?? []].flat() : [],
    );
    const options = { duties: this.duties() };
    const adding = this.formViews.view({ form: NewMemberForm, action: paths.staffRota(), prefix: 'n', options, again });
    return { adding, picker: pickerView('personIds', found).picker };
  }

  private shiftForm(today: string, people: { personId: string; name: string }[], again?: Submitted<ShiftForm>) {
    return this.formViews.view({
      form: ShiftForm,
      action: paths.shifts(),
      prefix: 's',
      values: { day: addDays(today, 1) },
      options: {
        duty: this.duties(),
        personId: people.map(({ personId, name }) => ({ value: personId, label: name })),
      },
      again,
    });
  }

  private revising(member: MemberRow, again?: Submitted<MemberForm>) {
    return this.formViews.view({
      form: MemberForm,
      action: paths.staffMember(member.personId),
      prefix: 'm',
      values: { duties: dutiesIn(member.duties), note: member.note, active: member.active ? '1' : '' },
      options: { duties: this.duties() },
      version: member.version,
      again,
    });
  }

  private facts(member: MemberRow) {
    const duties = dutiesIn(member.duties).map((duty) => this.t(`duty.${duty}`));
    return [
      { label: this.t('member.post.label'), value: officeOf(member.unitName, member.post) },
      { label: this.t('member.duties.label'), value: duties.join('、') },
      ...(member.note ? [{ label: this.t('member.note.label'), value: member.note }] : []),
    ];
  }

  private duties() {
    return staffDuties.map((value) => ({ value, label: this.t(`duty.${value}`) }));
  }

  private presence(absent: string | null): TagView {
    return absent
      ? { kind: 'wait', label: this.t('away', { reason: absent }) }
      : { kind: 'ok', label: this.t('present') };
  }

  private page(view: string, title: string, model: object): Page {
    const list = this.t('title');
    const crumbs = title === list ? [{ label: list }] : [{ label: list, url: paths.staffRota() }, { label: title }];
    return new Page(view, title, model, { crumbs, menu: '/bookings' });
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`staff.${key}`, args);
  }
}
