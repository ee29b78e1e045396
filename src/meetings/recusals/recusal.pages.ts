import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { agendaRows, type AgendaRow } from '../agenda/agenda.queries.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { peopleList, type ListedPerson } from '../people/people.queries.js';
import { LiftingForm, RecusalForm } from './recusal.form.js';
import { recusalRows, type RecusalRow } from './recusal.queries.js';
import { areOpen, keepsRecusals } from './recusal.rules.js';

interface Again {
  recusal?: Submitted<RecusalForm>;
  lifting?: Submitted<LiftingForm>;
  /** The recusal whose lifting came back. */
  lifted?: string;
}

/** 回避 (MT14): who keeps out of which item, and why; reasons are for those on duty, oversight and oneself. */
@Injectable()
export class RecusalPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: Again = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const [people, items, recusals] = [
      await peopleList(rows, id),
      await agendaRows(rows, id),
      await recusalRows(rows, id),
    ];
    const keeps = keepsRecusals(act, meeting);
    const sees = keeps || (hasRole(act.who, 'OVERSIGHT') && meeting.label !== 'WORK_SECRET');
    const model = {
      ...head,
      recusals: recusals
        .filter((one) => sees || one.personId === act.who.id)
        .map((one) => this.line(act, meeting, one, again)),
      form: areOpen(meeting.state) ? this.form(act, meeting, items, people, again.recusal) : undefined,
      back: paths.people(id),
    };
    const title = this.texts.t('recusals.title');
    return new Page('meetings/recusals', title, model, {
      crumbs: this.heads.crumbs(meeting, title),
      menu: '/meetings',
    });
  }

  /** Those who keep the list choose whom; everybody else on the list recuses himself. */
  private form(
    act: Act,
    meeting: MeetingFacts,
    items: readonly AgendaRow[],
    people: readonly ListedPerson[],
    again?: Submitted<RecusalForm>,
  ) {
    const may = people.filter(({ capacity }) => capacity !== 'STAFF');
    const keeps = keepsRecusals(act, meeting);
    const open = items.filter((item) => !item.endedAt);
    if (!open.length || (!keeps && !may.some((person) => person.personId === act.who.id))) return undefined;
    const view = this.formViews.view({
      form: RecusalForm,
      action: paths.recusals(meeting.id),
      values: { personId: keeps ? '' : act.who.id },
      options: {
        itemId: open.map((item) => ({
          value: item.id,
          label: this.texts.t('recusals.item', { n: item.position, title: item.title }),
        })),
        personId: may.map(({ personId, name, unitName }) => ({ value: personId, label: name, hint: unitName })),
      },
      again,
    });
    return { ...view, keeps };
  }

  private line(act: Act, meeting: MeetingFacts, one: RecusalRow, { lifting, lifted }: Again) {
    const own = one.personId === act.who.id;
    const mayLift = own ? one.enteredById === act.who.id : keepsRecusals(act, meeting);
    const stands = one.liftedAt === null;
    const by = { by: one.enteredByName, when: screenInstant(one.at) };
    return {
      name: one.name,
      item: this.texts.t('recusals.item', { n: one.position, title: one.title }),
      reason: one.reason,
      tag: {
        kind: stands ? 'wait' : 'closed',
        label: this.texts.t(`recusals.state.${stands ? 'STANDS' : 'LIFTED'}`),
      },
      who: this.texts.t(`recusals.${one.personId === one.enteredById ? 'declaredBy' : 'setBy'}`, by),
      liftedBy: stands
        ? ''
        : this.texts.t('recusals.liftedBy', {
            by: one.liftedByName ?? '',
            when: screenInstant(one.liftedAt!),
            reason: one.liftReason ?? '',
          }),
      lifting:
        mayLift && stands && !one.startedAt && areOpen(meeting.state)
          ? this.formViews.view({
              form: LiftingForm,
              action: paths.recusalLifting(meeting.id, one.id),
              prefix: `l${one.id}`,
              again: lifted === one.id ? lifting : undefined,
            })
          : undefined,
    };
  }
}
