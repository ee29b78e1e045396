import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { paths } from '../evaluation.paths.js';
import { mayReadEvaluation } from '../report/evaluation.rules.js';
import { AnswerForm, PressForm } from './survey.form.js';
import { SurveyQueries } from './survey.queries.js';
import { leastAnswers, questions, resultsOf, scale } from './survey.rules.js';

/** 满意度调查 (EV3) and its answering (EV4). */
@Injectable()
export class SurveyPages {
  constructor(
    private readonly queries: SurveyQueries,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** The sheet of one token; a work secret's title is not shown to a link. */
  async answer(token: string, now: string, again?: Submitted<AnswerForm>): Promise<Page> {
    const invitation = await this.queries.invitation(token);
    if (!invitation) throw new NotFound('survey');
    const open = !invitation.used && invitation.closesAt >= now;
    const options = scale.map((value) => ({ value, label: this.texts.t(`evaluation.scale.${value}`) }));
    const form = this.formViews.view({
      form: AnswerForm,
      action: paths.answer(token),
      options: {
        ...Object.fromEntries(questions.map((question) => [question, options])),
        replaceable: ['YES', 'NO'].map((value) => ({ value, label: this.texts.t(`evaluation.replaceable.${value}`) })),
      },
      again,
    });
    const model = {
      title: invitation.label === 'WORK_SECRET' ? undefined : invitation.title,
      form: open ? form : undefined,
      scale: options,
      asked: questions.map((question) => form.fields[question]),
      used: Boolean(invitation.used),
    };
    return new Page('evaluation/answer', this.texts.t('evaluation.answer.title'), model);
  }

  async survey(act: Act, id: string, again?: Submitted<PressForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'evaluation');
    const { meeting } = head;
    if (!mayReadEvaluation(act.who, meeting)) throw new NotAllowed();
    const survey = await this.queries.ofMeeting(id);
    const answers = survey ? await this.queries.answers(survey.id) : [];
    const results = resultsOf(answers.map((answer) => answer.scores));
    const model = {
      ...head,
      survey,
      answered: answers.length,
      least: leastAnswers,
      results: results?.map(({ question, n, average }) => ({
        question: this.texts.t(`evaluation.answer.${question}.label`),
        n,
        average: average === null ? '—' : average.toFixed(1),
      })),
      said: results && {
        best: answers.flatMap((answer) => answer.best || []),
        improve: answers.flatMap((answer) => answer.improve || []),
        replacement: answers.flatMap((answer) => answer.replacement || []),
        replaceable: answers.filter((answer) => answer.replaceable === 'YES').length,
      },
      evaluation: paths.evaluation(id),
      form:
        survey && survey.closesAt >= act.at && meeting.organizerId === act.who.id
          ? this.formViews.view({ form: PressForm, action: paths.reminder(id), again })
          : undefined,
    };
    const title = this.texts.t('evaluation.survey.title');
    return new Page('evaluation/survey', title, model, { crumbs: this.heads.crumbs(meeting, title) });
  }
}
