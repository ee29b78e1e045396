import { startApplication, type TestApplication } from '../support/application.js';
import { engine } from '../support/database.js';
import { answer, attendees, ended, surveyLink } from '../pages/evaluation/support.js';

/** quality #39: nothing that is stored joins an answer to a person: no column, no order, no time, no audit line. */
describe('anonymous answers', () => {
  let app: TestApplication;
  let id: string;
  const said = attendees.map((userName) => ({ userName, words: `意见${userName.length}${userName}` }));
  const columns = async (table: string) => Object.keys((await app.rows<object>(`SELECT * FROM ${table} LIMIT 1`))[0]!);
  const tables = async () => {
    const sql =
      engine === 'sqlite'
        ? "SELECT name AS n FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : 'SELECT table_name AS n FROM information_schema.tables WHERE table_schema = DATABASE()';
    return (await app.rows<{ n: string }>(sql)).map((row) => row.n);
  };

  beforeAll(async () => {
    app = await startApplication();
    id = await ended(app);
    app.at('2026-11-30', '09:00');
    for (const { userName, words } of said) {
      app.clock.advanceMinutes(7);
      await answer(app, userName, '4', words);
    }
  });
  afterAll(() => app.close());

  test('an answer has no person, token or time; a token has no person, answer or time', async () => {
    expect((await columns('survey_answer')).sort()).toEqual(
      ['best', 'id', 'improve', 'replaceable', 'replacement', 'scores', 'surveyId'].sort(),
    );
    expect((await columns('survey_token')).sort()).toEqual(['hash', 'surveyId', 'used'].sort());
  });

  test('no other table holds an answer’s id or words, nor the hash of its token', async () => {
    const answers = await app.rows<{ id: string; best: string }>('SELECT id, best FROM survey_answer');
    expect(answers).toHaveLength(attendees.length);
    for (const table of (await tables()).filter((name) => name !== 'survey_answer')) {
      const stored = JSON.stringify(await app.rows(`SELECT * FROM ${table}`));
      for (const { id: answerId, best } of answers) {
        expect([table, stored.includes(answerId)]).toEqual([table, false]);
        expect([table, stored.includes(best)]).toEqual([table, false]);
      }
    }
  });

  test('rows stand in the order of their random ids, not in the order of coming', async () => {
    const order = engine === 'sqlite' ? 'rowid' : 'id';
    const rows = await app.rows<{ id: string }>(`SELECT id FROM survey_answer ORDER BY ${order}`);
    const found = rows.map((row) => row.id);
    expect(found).toEqual([...found].sort());
  });

  test('nothing was written at the minutes when people answered', async () => {
    for (const table of await tables()) {
      const rows = JSON.stringify(await app.rows(`SELECT * FROM ${table}`));
      for (let n = 1; n <= attendees.length; n++) {
        const minute = new Date(Date.parse('2026-11-30T01:00:00.000Z') + n * 7 * 60_000).toISOString().slice(0, 16);
        expect([table, minute, rows.includes(minute)]).toEqual([table, minute, false]);
      }
    }
  });

  test('a token is stored only as its hash, and pages show answers without names', async () => {
    const token = (await surveyLink(app, 'hewei')).split('/').at(-1)!;
    expect(JSON.stringify(await app.rows('SELECT * FROM survey_token'))).not.toContain(token);
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/survey`);
    expect(sun.text).toContain(said[0]!.words);
    expect(sun.text).not.toContain('牛春生');
  });
});
