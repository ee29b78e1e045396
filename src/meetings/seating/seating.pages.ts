import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf as readerOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import { SeatingForm } from './seating.form.js';
import { seatingOf } from './seating.queries.js';
import { rowsOf } from './seating.rules.js';

interface Again {
  again: Submitted<SeatingForm>;
  given: ReadonlyMap<string, number>;
}

/** 座次 (MT15): who sits where, and the numbers by which it is arranged. */
@Injectable()
export class SeatingPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, sent?: Again): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    const plan = await seatingOf(readerOf(this.database), meeting);
    const typed = sent?.given ?? plan.given;
    const numberOf = new Map(plan.seats.flatMap(({ number, person }) => (person ? [[person.personId, number]] : [])));
    const form = mayPrepare(meeting, act.who.id)
      ? this.formViews.view({
          form: SeatingForm,
          action: paths.seating(id),
          values: { perRow: plan.perRow },
          version: plan.version,
          again: sent?.again,
        })
      : undefined;
    const model = {
      ...head,
      rows: rowsOf(plan.seats, plan.perRow).map((row, n) => ({
        label: this.texts.t('seating.row', { n: n + 1 }),
        seats: row.map(({ number, person }) => ({ number, ...person })),
      })),
      form,
      numbers: plan.people.map((person) => ({
        ...person,
        number: numberOf.get(person.personId),
        typed: typed.get(person.personId) || '',
        label: this.texts.t('seating.numberOf', { name: person.name }),
        capacityText: this.texts.t(`meetings.capacity.${person.capacity}`),
      })),
      paper: paths.seatingPaper(id),
      cards: paths.nameCards(id),
      back: paths.people(id),
    };
    const title = this.texts.t('seating.title');
    return new Page('meetings/seating', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }
}
