import { isAdministrator } from '../platform/access/principal.js';
import type { Feature } from '../platform/feature/feature.js';
import { DemoEvaluations } from './demo/demo-evaluations.js';
import { DemoScores } from './demo/demo-scores.js';
import { EvaluationDocuments } from './report/evaluation-documents.js';
import { evaluationStateTable } from './report/evaluation.rules.js';
import { OpenEvaluation, RemindEvaluation } from './report/open-evaluation.handler.js';
import { SurveyLastDay } from './survey/last-day.handler.js';

/** Survey and evaluation of meetings. */
export const evaluationFeature: Feature = {
  name: 'evaluation',
  menu: [{ key: 'evaluations', url: '/evaluations', rank: 60, policy: 'evaluation.see', counts: ['evaluation'] }],
  policies: { 'evaluation.see': (person) => !isAdministrator(person) },
  handlers: [OpenEvaluation, RemindEvaluation, SurveyLastDay],
  documents: [EvaluationDocuments],
  messages: [
    { kind: 'evaluation.survey', channels: ['MAIL'] },
    { kind: 'evaluation.surveyReminder', channels: ['MAIL'] },
    { kind: 'evaluation.reminder', channels: ['MAIL'] },
    { kind: 'evaluation.overdue', channels: ['MAIL'], compulsory: true },
  ],
  todos: ['evaluation'],
  parameters: [{ key: 'evaluation.dueDays', default: 5, basis: 'S4.E3' }],
  stories: [DemoEvaluations, DemoScores],
  states: [evaluationStateTable],
  labels: {
    evaluation: 'SELECT m.label FROM evaluation x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
    survey: 'SELECT m.label FROM survey x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
  },
};
