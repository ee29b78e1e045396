import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { agendaLines, type AgendaRow } from '../agenda/agenda.view.js';
import { outcomesOf, storedContent } from '../application/stored.queries.js';
import { Situations } from '../application/situation.queries.js';
import { applicationVerdicts } from '../application/application.rules.js';
import { agendaRows } from '../agenda/agenda.queries.js';
import { unitsPage } from '../member-units/member-unit.queries.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { verdictLines, type Verdict } from '../verdicts/verdict.js';
import { Conclusions } from './conclusions.js';
import { MeetingHeads } from './meeting-heads.js';
import type { MeetingFacts } from './meeting.queries.js';
import { isPossible } from './meeting.rules.js';
import { conclusionsView, meetingFacts } from './meeting.view.js';

interface TodoRow {
  kind: string;
  title: string;
  url: string;
}

/** 概况 (MT8): where a meeting stands, what one has to do, its facts, what is missing. */
@Injectable()
export class MeetingPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly situations: Situations,
    private readonly conclusions: Conclusions,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const head = await this.heads.of(act, id, 'overview');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const outcomes = await outcomesOf(rows, id);
    const items = await agendaRows(rows, id);
    const verdicts = await this.verdicts(act, meeting);
    const model = {
      ...head,
      conclusions: await this.concluded(act, meeting, items),
      facts: meetingFacts(meeting, outcomes, this.texts),
      items: agendaLines(items, meeting.startsAt, this.texts),
      verdicts: verdictLines(verdicts, this.texts),
      todo: await this.todo(act, id),
      acts: this.acts(act, meeting, await unitsPage(rows, meeting, act.who)),
      links: {
        history: paths.history(id),
        readiness: paths.readiness(id),
        cost: meeting.feeClass && paths.cost(id),
        application: paths.application(id),
      },
    };
    return new Page('meetings/meeting', meeting.title, model, {
      crumbs: this.heads.crumbs(meeting),
      menu: '/meetings',
    });
  }

  /** Before the notice goes out the rules of the application still speak. */
  private async verdicts(act: Act, meeting: MeetingFacts): Promise<Verdict[]> {
    if (!['DRAFT', 'SUBMITTED', 'RETURNED', 'PREPARING'].includes(meeting.state)) return [];
    const rows = rowsOf(this.database);
    return applicationVerdicts(await this.situations.of(rows, act, await storedContent(rows, meeting), meeting));
  }

  /** Once it was held, what came of it, to whoever may read the record. */
  private async concluded(act: Act, meeting: MeetingFacts, items: readonly AgendaRow[]) {
    if (!meeting.actualEndAt) return undefined;
    const decisions = await this.conclusions.of(rowsOf(this.database), act, meeting);
    return decisions && conclusionsView(items, decisions, this.texts);
  }

  private async todo(act: Act, id: string): Promise<{ act: string; why: string; title: string; url: string }[]> {
    const lines = await this.database.rows<TodoRow>(
      `SELECT t.kind, t.title, t.url FROM todo t WHERE t.personId = ? AND t.doneAt IS NULL
       AND (t.subjectId = ? OR t.subjectId IN (SELECT s.id FROM approval_step s WHERE s.meetingId = ?))
       ORDER BY t.openedAt`,
      [act.who.id, id, id],
    );
    return lines.map(({ kind, title, url }) => ({
      act: this.texts.t(`todo.${kind}.act`),
      why: this.texts.t(`todo.${kind}.why`),
      title,
      url,
    }));
  }

  private acts(act: Act, meeting: MeetingFacts, units?: string): { label: string; url: string; primary?: boolean }[] {
    const mine = meeting.organizerId === act.who.id;
    const link = (key: string, url: string, primary = false) => ({
      label: this.texts.t(`meetings.acts.${key}`),
      url,
      primary,
    });
    return [
      ...(units ? [link('memberUnits', units)] : []),
      ...(mine && isPossible('withdraw', meeting.state) ? [link('withdraw', paths.withdrawal(meeting.id))] : []),
      ...(meeting.round ? [link('copy', paths.newMeeting(meeting.id))] : []),
      ...(mine && meeting.startsAt ? [link('series', paths.newSeries(meeting.id))] : []),
      ...(mine && isPossible('submit', meeting.state) ? [link('edit', paths.application(meeting.id), true)] : []),
    ];
  }
}
