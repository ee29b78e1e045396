import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MinutesModule } from '../minutes/minutes.module.js';
import { evaluationFeature } from './evaluation.feature.js';
import { DemoEvaluations } from './demo/demo-evaluations.js';
import { DemoScores } from './demo/demo-scores.js';
import { EvaluationTabs } from './evaluation.tabs.js';
import { EvaluationController } from './report/evaluation.controller.js';
import { Evaluation } from './report/evaluation.entity.js';
import { EvaluationDocuments } from './report/evaluation-documents.js';
import { EvaluationPages, EvaluationReader } from './report/evaluation.pages.js';
import { EvaluationQueries } from './report/evaluation.queries.js';
import { EvaluationService } from './report/evaluation.service.js';
import { OpenEvaluation, RemindEvaluation } from './report/open-evaluation.handler.js';
import { SurveyLastDay } from './survey/last-day.handler.js';
import { SurveyController } from './survey/survey.controller.js';
import { Survey, SurveyAnswer, SurveyToken } from './survey/survey.entity.js';
import { SurveyPages } from './survey/survey.pages.js';
import { SurveyQueries } from './survey/survey.queries.js';
import { SurveyService } from './survey/survey.service.js';

const survey = [SurveyQueries, SurveyLastDay, SurveyPages, SurveyService];
const report = [EvaluationQueries, EvaluationReader, EvaluationPages, EvaluationService, EvaluationDocuments];

/** What people thought of a meeting, what it achieved, what came of it. */
@Declares(evaluationFeature)
@Module({
  imports: [MeetingsModule, MinutesModule, TypeOrmModule.forFeature([Survey, SurveyToken, SurveyAnswer, Evaluation])],
  controllers: [SurveyController, EvaluationController],
  providers: [...survey, ...report, OpenEvaluation, RemindEvaluation, EvaluationTabs, DemoEvaluations, DemoScores],
})
export class EvaluationModule {}
