import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { officeOf } from '../../platform/text/office.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView } from '../../organisation/organisation.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { unitsPage } from '../member-units/member-unit.queries.js';
import { paths } from '../meetings.paths.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import { peopleVerdicts } from './people-verdicts.js';
import { rowsOf } from '../../platform/database/rows.js';
import { verdictLines } from '../verdicts/verdict.js';
import { capacities } from './meeting-person.entity.js';
import { PeopleForm } from './people.form.js';
import { peopleList, type ListedPerson } from './people.queries.js';
import { readsScript } from '../script/script.rules.js';
import { quorumFigures } from './people.rules.js';

/** 人员 (MT12): who is invited as what, what it means for the quorum, who is missing or engaged elsewhere. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<PeopleForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const people = await peopleList(rows, id);
    const may = mayPrepare(meeting, act.who.id);
    const verdicts = may ? await peopleVerdicts(rows, act, meeting, people) : [];
    const model = {
      ...head,
      may,
      groups: this.groups(meeting, people, may),
      figures: Object.entries(quorumFigures(people)).map(([key, n]) => ({
        label: this.texts.t(`meetings.people.figure.${key}`),
        n,
      })),
      verdicts: verdictLines(verdicts, this.texts),
      ...(may ? await this.adding(id, again) : {}),
      sheet: people.length && !meeting.actualEndAt ? paths.attendanceSheet(id) : undefined,
      units: await unitsPage(rows, meeting, act.who),
      seating: paths.seating(id),
      guide: paths.guide(id),
      script: readsScript(act.who, meeting) ? paths.script(id) : undefined,
      experts: paths.meetingExperts(id),
      recusals: meeting.state === 'SUBMITTED' ? undefined : paths.recusals(id),
      duties: may ? paths.duties(id) : undefined,
    };
    const title = this.texts.t('meetings.people.title');
    return new Page('meetings/people', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  private groups(meeting: MeetingFacts, people: readonly ListedPerson[], may: boolean) {
    return capacities
      .map((capacity) => ({
        name: this.texts.t(`meetings.capacity.${capacity}`),
        people: people
          .filter((person) => person.capacity === capacity)
          .map((person) => ({
            name: person.name,
            post: officeOf(person.unitName, person.post),
            duty: this.duty(meeting, person.personId),
            only: person.items ? this.texts.t('meetings.people.only', { items: person.items }) : '',
            removal: may ? paths.personRemoval(meeting.id, person.personId) : undefined,
            change: may ? paths.person(meeting.id, person.personId) : undefined,
            choices: capacities.map((value) => ({
              value,
              label: this.texts.t(`meetings.capacity.${value}`),
              checked: value === capacity,
            })),
          })),
      }))
      .filter((group) => group.people.length);
  }

  private duty(meeting: MeetingFacts, personId: string): string {
    const duties = { convener: meeting.convenerId, chair: meeting.chairId, recorder: meeting.recorderId };
    return Object.entries(duties)
      .filter(([, id]) => id === personId)
      .map(([key]) => this.texts.t(`meetings.fact.${key}`))
      .join(this.texts.t('meetings.listComma'));
  }

  private async adding(id: string, again?: Submitted<PeopleForm>) {
    const typed = String(again?.typed.who ?? '');
    const { picker, left } = pickerView('whoIds', await this.picker.resolve(typed, [again?.typed.whoIds ?? []].flat()));
    if (again) again.typed.who = left;
    const form = this.formViews.view({
      form: PeopleForm,
      action: paths.people(id),
      again,
      values: { capacity: 'MEMBER' },
      options: {
        capacity: capacities.map((value) => ({ value, label: this.texts.t(`meetings.capacity.${value}`) })),
      },
    });
    return { form, picker };
  }
}
