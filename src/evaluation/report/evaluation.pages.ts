import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { SittingQueries } from '../../minutes/minutes.js';
import { paths } from '../evaluation.paths.js';
import { EvaluationForm } from './evaluation.form.js';
import { EvaluationQueries } from './evaluation.queries.js';
import { gradeOf, mayReadEvaluation, scoreOf, submissionFaults, type Indicator } from './evaluation.rules.js';
import { reportParts, resultOf } from './evaluation.view.js';
import { evaluationFacts } from './facts.reader.js';
import { indicatorsOf } from './indicators.js';

/** What an evaluation page is made from, apart from its forms. */
@Injectable()
export class EvaluationReader {
  constructor(
    private readonly database: Database,
    private readonly sittings: SittingQueries,
    private readonly calendars: Calendars,
  ) {}

  /** The indicators as they stand now. */
  async current(act: Act, id: string): Promise<Indicator[]> {
    const sitting = await this.sittings.seen(act, id);
    return indicatorsOf(await evaluationFacts(rowsOf(this.database), sitting, act.at, this.calendars.current));
  }
}

/** 评估报告 (EV2) and the list of evaluations (EV1). */
@Injectable()
export class EvaluationPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly queries: EvaluationQueries,
    private readonly reader: EvaluationReader,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<EvaluationForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'evaluation');
    const { meeting } = head;
    if (!mayReadEvaluation(act.who, meeting)) throw new NotAllowed();
    const evaluation = await this.queries.ofMeeting(id);
    const current = await this.reader.current(act, id);
    const frozen = evaluation?.figures ? (JSON.parse(evaluation.figures) as Indicator[]) : undefined;
    const shown = frozen ?? current;
    const score = scoreOf(shown);
    const open = evaluation?.state === 'OPEN' && meeting.organizerId === act.who.id;
    const wanting = submissionFaults(meeting).map((fault) => this.texts.t(fault.key, fault.args));
    const model = {
      ...head,
      evaluation,
      overdue: evaluation?.state === 'OPEN' && evaluation.dueAt < act.at,
      parts: reportParts(shown, this.texts),
      result: resultOf(score, score === null ? null : gradeOf(score), this.texts),
      now: frozen ? reportParts(current, this.texts)[2] : undefined,
      survey: paths.survey(id),
      wanting: open ? wanting : [],
      form:
        open && !wanting.length
          ? this.formViews.view({ form: EvaluationForm, action: paths.evaluation(id), again })
          : undefined,
    };
    const title = this.texts.t('evaluation.report.title');
    return new Page('evaluation/report', title, model, { crumbs: this.heads.crumbs(meeting, title) });
  }

  async list(act: Act): Promise<Page> {
    const rows = await this.queries.list(act);
    const model = {
      rows: rows.map((row) => ({
        ...row,
        url: paths.evaluation(row.meetingId),
        done: row.state === 'SUBMITTED',
        overdue: row.state === 'OPEN' && row.dueAt < act.at,
        result: resultOf(row.score === null ? null : Number(row.score) / 10, row.grade, this.texts),
      })),
    };
    return new Page('evaluation/list', this.texts.t('evaluation.list.title'), model, { menu: paths.evaluations() });
  }
}
