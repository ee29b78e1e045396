import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Surveys and evaluations. */
export class Evaluation1764000000900 implements MigrationInterface {
  name = 'Evaluation1764000000900';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'survey',
      {
        id: c.id(),
        meetingId: c.ref(),
        openedAt: c.at(),
        closesAt: c.at(),
        reminders: c.int(),
      },
      [['!meetingId']],
    );
    await createTable(
      runner,
      'survey_token',
      {
        hash: c.hashKey(),
        surveyId: c.ref(),
        used: c.flag(),
      },
      [['surveyId']],
    );
    await createTable(
      runner,
      'survey_answer',
      {
        id: c.id(),
        surveyId: c.ref(),
        scores: c.code(),
        best: c.text(),
        improve: c.text(),
        replaceable: c.maybe.code(),
        replacement: c.text(),
      },
      [['surveyId']],
    );
    await createTable(
      runner,
      'evaluation',
      {
        id: c.id(),
        meetingId: c.ref(),
        state: c.code(),
        openedAt: c.at(),
        dueAt: c.at(),
        standard: c.code(),
        summary: c.text(),
        reflection: c.text(),
        figures: c.maybe.long(),
        score: c.maybe.int(),
        grade: c.maybe.code(),
        submittedAt: c.maybe.at(),
        submittedById: c.maybe.ref(),
        version: c.version(),
      },
      [['!meetingId'], ['state', 'dueAt']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['evaluation', 'survey_answer', 'survey_token', 'survey']) await runner.dropTable(table, true);
  }
}
