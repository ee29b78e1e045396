import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publishedYears, seedDays } from '../src/platform/clock/calendar-seed.js';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Audit chain, outbox, todo lines, form keys, sessions, counters, working calendar, files, search. */
export class Platform1764000000100 implements MigrationInterface {
  name = 'Platform1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit',
      {
        lane: c.intKey(),
        n: c.intKey(),
        at: c.at(),
        actorId: c.ref(),
        actorName: c.name(),
        onBehalfOfId: c.maybe.ref(),
        origin: c.name(),
        act: c.code(),
        subjectKind: c.code(),
        subjectId: c.maybe.ref(),
        outcome: c.code(),
        detail: c.long(),
        algo: c.code(),
        previous: c.hash(),
        hash: c.hash(),
      },
      [
        ['at', 'lane', 'n'],
        ['actorId', 'at'],
        ['subjectId', 'at'],
      ],
    );
    await createTable(runner, 'audit_head', { lane: c.intKey(), n: c.int(), hash: c.hash() });
    await createTable(
      runner,
      'outbox',
      {
        id: c.id(),
        handler: c.code(),
        subjectKind: c.code(),
        subjectId: c.maybe.ref(),
        keyName: c.name(),
        payload: c.long(),
        dueAt: c.at(),
        uselessAfter: c.maybe.at(),
        state: c.code(),
        attempts: c.int(),
        leaseUntil: c.at(),
        leaseNo: c.int(),
        lastError: c.maybe.name(),
        createdAt: c.at(),
        doneAt: c.maybe.at(),
      },
      [['!keyName'], ['state', 'dueAt'], ['subjectId', 'handler']],
    );
    await createTable(
      runner,
      'todo',
      {
        id: c.id(),
        personId: c.ref(),
        kind: c.code(),
        subjectKind: c.code(),
        subjectId: c.ref(),
        title: c.text(),
        data: c.text(),
        url: c.text(),
        dueAt: c.maybe.at(),
        openedAt: c.at(),
        doneAt: c.maybe.at(),
      },
      [
        ['!kind', 'subjectId', 'personId'],
        ['personId', 'doneAt', 'dueAt'],
        ['subjectId', 'kind'],
      ],
    );
    await createTable(runner, 'form_key', { token: c.key(), personId: c.ref(), usedAt: c.at(), landing: c.text() }, [
      ['usedAt'],
    ]);
    await createTable(
      runner,
      'search_doc',
      {
        kind: c.key(),
        id: c.id(),
        subjectKind: c.code(),
        subjectId: c.ref(),
        title: c.name(),
        url: c.text(),
        text: c.long(),
        body: c.long(),
        sortAt: c.at(),
      },
      [['subjectKind', 'subjectId']],
    );
    await createTable(
      runner,
      'search_gram',
      { gram: c.gramKey(), sortAt: { ...c.at(), primary: true }, docKind: c.key(), docId: c.refKey() },
      [['docKind', 'docId']],
    );
    await createTable(runner, 'counter', { name: c.key(), value: c.int() });
    await createTable(
      runner,
      'parameter_value',
      {
        id: c.id(),
        parameter: c.code(),
        value: c.text(),
        effectiveFrom: c.day(),
        reason: c.maybe.text(),
        byId: c.ref(),
        byName: c.name(),
        at: c.at(),
      },
      [['parameter', 'effectiveFrom'], ['at']],
    );
    await createTable(
      runner,
      'issued_paper',
      {
        code: c.key(),
        kind: c.code(),
        subjectId: c.ref(),
        family: c.code(),
        version: c.int(),
        number: c.name(),
        title: c.name(),
        sha256: c.hash(),
        issuedAt: c.at(),
        supersededBy: c.maybe.code(),
      },
      [['subjectId', 'version']],
    );
    await createTable(runner, 'calendar_day', { date: { ...c.day(), primary: true }, kind: c.code(), name: c.name() });
    await createTable(runner, 'calendar_year', {
      year: c.intKey(),
      state: c.code(),
      documentNumber: c.maybe.name(),
      version: c.version(),
    });
    await seedCalendar(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'issued_paper',
      'calendar_year',
      'calendar_day',
      'parameter_value',
      'search_gram',
      'search_doc',
      'counter',
      'form_key',
      'todo',
      'outbox',
      'audit_head',
      'audit',
    ])
      await runner.dropTable(table, true);
  }
}

/** The years whose notice the bundled data holds, as CONFIRMED (domain §9.2); run again, it adds nothing. */
async function seedCalendar(runner: QueryRunner): Promise<void> {
  const [filled] = (await runner.query('SELECT 1 FROM calendar_year LIMIT 1')) as object[];
  if (filled) return;
  const days = seedDays();
  await runner.query(
    `INSERT INTO calendar_day (date, kind, name) VALUES ${days.map(() => '(?, ?, ?)').join(', ')}`,
    days.flatMap(({ date, kind, name }) => [date, kind, name]),
  );
  await runner.query(
    `INSERT INTO calendar_year (year, state) VALUES ${publishedYears.map(() => "(?, 'CONFIRMED')").join(', ')}`,
    publishedYears,
  );
}
