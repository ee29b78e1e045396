import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { PlainPaperData } from '../../platform/print/papers/plain.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { agendaRows } from '../agenda/agenda.queries.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { peopleList } from '../people/people.queries.js';
import { quorumFigures } from '../people/people.rules.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import { standingRecusals } from '../recusals/recusal.queries.js';
import type { Script, ScriptRevision } from './script.entity.js';
import { ScriptForm } from './script.form.js';
import { draftScript, readsScript } from './script.rules.js';

/** 主持词 (MT13): drafted from the agenda until somebody has saved it. */
@Injectable()
export class ScriptPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<ScriptForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    if (!readsScript(act.who, meeting)) throw new NotFound('script');
    const { body, version } = await this.stands(meeting);
    const revisions = await this.database.rows<ScriptRevision>(
      'SELECT number, at, byName, body FROM script_revision WHERE meetingId = ? ORDER BY number DESC LIMIT 20',
      [id],
    );
    const model = {
      ...head,
      drafted: version === 0,
      lines: body.split('\n'),
      form: mayPrepare(meeting, act.who.id)
        ? this.formViews.view({ form: ScriptForm, action: paths.script(id), values: { body }, version, again })
        : undefined,
      revisions: revisions.slice(1).map((one) => ({
        who: this.texts.t('script.version', { n: one.number, by: one.byName, when: screenInstant(one.at) }),
        lines: one.body.split('\n'),
      })),
      paper: paths.scriptPaper(id),
      back: paths.people(id),
    };
    const title = this.texts.t('script.title');
    return new Page('meetings/script', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  async paper(act: Act, id: string): Promise<PlainPaperData> {
    const meeting = await meetingFor(rowsOf(this.database), act, id);
    if (!readsScript(act.who, meeting)) throw new NotFound('script');
    const { body, version } = await this.stands(meeting);
    const title = this.texts.t('script.of', { title: meeting.title });
    return { title, asOf: act.at, draft: version === 0, body };
  }

  private async stands(meeting: MeetingFacts): Promise<{ body: string; version: number }> {
    const rows = rowsOf(this.database);
    const [kept] = await rows<Script>('SELECT * FROM script WHERE id = ?', [meeting.id]);
    if (kept) return { body: kept.body, version: Number(kept.version) };
    const items = await agendaRows(rows, meeting.id);
    const recusals = await standingRecusals(rows, meeting.id);
    const { due } = quorumFigures(await peopleList(rows, meeting.id));
    const body = draftScript(
      {
        ...{ title: meeting.title, purpose: meeting.purpose ?? '', due },
        items: items.map((item) => ({
          ...item,
          presenter: [item.unit, item.presenter].filter(Boolean).join(' '),
          recused: recusals.flatMap((one) => (one.itemId === item.id ? [one.name] : [])).join('、'),
        })),
      },
      this.texts,
    );
    return { body, version: 0 };
  }
}
