import { PrimaryColumn } from 'typeorm';
import { At, Code, Flag, Id, Int, Ref, Text, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 满意度调查 of one meeting (domain §8.3). */
@Stored('survey', [['!meetingId']])
export class Survey {
  @Id() id: string;
  @Ref() meetingId: string;
  @At() openedAt: string;
  @At() closesAt: string;
  /** How many times everybody was reminded, answered or not: nobody knows who has (wishes 22). */
  @Int() reminders: number;
}

/** The right to answer once. It names neither person nor answer, and does not say when it was used. */
@Stored('survey_token', [['surveyId']])
export class SurveyToken {
  @PrimaryColumn(types.hash) hash: string;
  @Ref() surveyId: string;
  @Flag() used: boolean;
}

/** One answer: no person, no token, no time, no order (quality #39). */
@Stored('survey_answer', [['surveyId']])
export class SurveyAnswer {
  @Id() id: string;
  @Ref() surveyId: string;
  /** Twelve digits, one a question: 5 best … 1 worst, 0 for what one cannot say. */
  @Code() scores: string;
  @Text() best: string;
  @Text() improve: string;
  /** Whether paper, video or another meeting could have replaced it. */
  @Code({ nullable: true }) replaceable: 'YES' | 'NO' | null;
  @Text() replacement: string;
}
