import type { MigrationInterface, QueryRunner } from 'typeorm';

const owners = [
  ['meeting', 'meeting'],
  ['series', 'meeting_series'],
] as const;

/** Those named for a work secret count from now on only while they are cleared; who asked for it stays named. */
export class ClearedReaders1764000001052 implements MigrationInterface {
  name = 'ClearedReaders1764000001052';

  async up(runner: QueryRunner): Promise<void> {
    for (const [kind, table] of owners) {
      // On an empty database series are made later.
      if (!(await runner.hasTable(table))) continue;
      await runner.query(
        `UPDATE audience SET principal = REPLACE(principal, 'person:', 'cleared:person:')
         WHERE kind = '${kind}' AND principal LIKE 'person:%' AND subjectId IN (SELECT id FROM ${table} WHERE label = 'WORK_SECRET')
           AND SUBSTR(principal, 8) <> (SELECT t.organizerId FROM ${table} t WHERE t.id = audience.subjectId)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE audience SET principal = REPLACE(principal, 'cleared:', '') WHERE principal LIKE 'cleared:person:%'",
    );
  }
}
