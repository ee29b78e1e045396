import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { minutesBetween } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import { rowsOf } from '../../platform/database/rows.js';
import { agendaRows } from './agenda.queries.js';
import { agendaLines } from './agenda.view.js';
import { ItemForm } from './item.form.js';
import { ItemForms } from './item-forms.js';

/** 议程 (MT11): the items with planned times, and what may be done with them. */
@Injectable()
export class AgendaPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly forms: ItemForms,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<ItemForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'agenda');
    const { meeting } = head;
    const rows = await agendaRows(rowsOf(this.database), id);
    const may = mayPrepare(meeting, act.who.id);
    const sum = rows.reduce((total, row) => total + row.minutes, 0);
    const planned = meeting.startsAt && meeting.endsAt ? minutesBetween(meeting.startsAt, meeting.endsAt) : 0;
    const add = may ? await this.forms.view(paths.items(id), again) : undefined;
    const model = {
      ...head,
      items: agendaLines(rows, meeting.startsAt, this.texts).map((line) => ({
        ...line,
        url: paths.item(id, line.id),
        order: paths.itemOrder(id, line.id),
      })),
      may,
      sum: this.texts.t(`meetings.agenda.${sum > planned ? 'over' : 'fits'}`, { sum, planned }),
      tooLong: sum > planned,
      add,
      form: add?.form,
      paper: paths.agendaPaper(id),
      schedule: paths.schedule(id),
      back: ['DRAFT', 'RETURNED'].includes(meeting.state) ? paths.application(id) : undefined,
    };
    const title = this.texts.t('meetings.agenda.title');
    return new Page('meetings/agenda', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  async item(act: Act, id: string, itemId: string, again?: Submitted<ItemForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'agenda');
    const item = await this.forms.stored(id, itemId);
    const add = await this.forms.view(paths.item(id, itemId), again, item);
    const model = {
      ...head,
      may: mayPrepare(head.meeting, act.who.id),
      add,
      form: add.form,
      removal: paths.itemRemoval(id, itemId),
      back: paths.agenda(id),
    };
    const title = this.texts.t('meetings.agenda.itemTitle', { n: item.position });
    return new Page('meetings/agenda-item', title, model, {
      crumbs: this.heads.crumbs(head.meeting, title),
      menu: '/meetings',
    });
  }
}
