import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { agendaRows, type AgendaRow } from '../agenda/agenda.queries.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { peopleList } from '../people/people.queries.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import { verdictLines } from '../verdicts/verdict.js';
import { InvitingForm } from './expert.form.js';
import { expertRows, invitedExperts, type ExpertRow } from './expert.queries.js';
import { expertVerdicts } from './expert.rules.js';

/** 专家 of a meeting: who comes for which item, what to heed, whom else to invite (S2.O7). */
@Injectable()
export class InvitingPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<InvitingForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const may = mayPrepare(meeting, act.who.id);
    const items = await agendaRows(rows, id);
    const listed = (await peopleList(rows, id)).filter(({ capacity }) => capacity === 'EXPERT');
    const day = localDateOf(meeting.startsAt ?? act.at);
    const model = {
      ...head,
      may,
      experts: listed.map((one) => ({
        name: one.name,
        post: `${one.unitName} ${one.post}`,
        only: one.items ? this.texts.t('meetings.people.only', { items: one.items }) : '',
        url: paths.expert(one.personId),
        letter: may || one.personId === act.who.id ? paths.expertLetter(id, one.personId) : undefined,
        letterOf: this.t('letterOf', { name: one.name }),
      })),
      verdicts: may ? verdictLines(expertVerdicts(await invitedExperts(rows, id, day), items), this.texts) : [],
      form: may ? await this.form(rows, id, items, day, again) : undefined,
      register: paths.experts(),
      back: paths.people(id),
    };
    const title = this.t('ofMeeting');
    return new Page('experts/meeting', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  private async form(
    rows: Rows,
    id: string,
    items: readonly AgendaRow[],
    day: string,
    again?: Submitted<InvitingForm>,
  ) {
    const experts = (await expertRows(rows)).filter((one) => one.active && !one.retired);
    return this.formViews.view({
      form: InvitingForm,
      action: paths.meetingExperts(id),
      options: {
        personId: experts.map((one) => ({ value: one.personId, label: one.name, hint: this.hint(one, day) })),
        itemIds: items.map(({ id: value, position, title }) => ({
          value,
          label: this.texts.t('recusals.item', { n: position, title }),
        })),
      },
      again,
    });
  }

  private hint(one: ExpertRow, day: string): string {
    const signed = one.committedUntil !== null && one.committedUntil >= day;
    return [one.field, one.unitName, signed ? '' : this.t('uncommitted')].filter(Boolean).join('，');
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`experts.${key}`, args);
  }
}
