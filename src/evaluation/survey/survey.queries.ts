import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { tokenHash } from '../../platform/web/tokens.js';
import type { Survey, SurveyAnswer } from './survey.entity.js';

export interface Invitation {
  used: number | boolean;
  closesAt: string;
  title: string;
  label: string;
}

/** Reads of surveys. */
@Injectable()
export class SurveyQueries {
  constructor(private readonly database: Database) {}

  /** What a token opens, if it is one. */
  invitation(token: string): Promise<Invitation | undefined> {
    return this.database.row<Invitation>(
      `SELECT k.used, s.closesAt, m.title, m.label FROM survey_token k JOIN survey s ON s.id = k.surveyId
       JOIN meeting m ON m.id = s.meetingId WHERE k.hash = ?`,
      [tokenHash(token)],
    );
  }

  /** The survey of a meeting with how many were asked. */
  async ofMeeting(meetingId: string): Promise<(Survey & { sent: number }) | undefined> {
    const found = await this.database.row<Survey & { sent: number | string }>(
      `SELECT s.*, (SELECT COUNT(*) FROM survey_token k WHERE k.surveyId = s.id) AS sent FROM survey s WHERE s.meetingId = ?`,
      [meetingId],
    );
    return found && { ...found, sent: Number(found.sent) };
  }

  answers(surveyId: string): Promise<SurveyAnswer[]> {
    return this.database.rows<SurveyAnswer>('SELECT * FROM survey_answer WHERE surveyId = ? ORDER BY id', [surveyId]);
  }
}
