import { MeetingRecord } from '../../src/minutes/record/record.entity.js';
import { systemAct } from '../../src/platform/access/act.js';
import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/database/id.js';
import { call, ids, itemsOf, opened } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';

/* Who may not know of a meeting cannot act on it either, and does not learn that it is there (Q20). */
describe('acts on what one may not know of', () => {
  let app: TestApplication;
  let secret: string, niu: string;
  let peng: Browser;

  beforeAll(async () => {
    app = await startApplication();
    secret = await opened(app, { label: 'WORK_SECRET' });
    await call(app, secret, (await itemsOf(app, secret))[0]!);
    [niu] = (await ids(app, 'niuchunsheng')) as [string];
    peng = await app.browser('pengli');
  }, 120_000);
  afterAll(() => app.close());

  const counted = async (table: string) =>
    Number((await app.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);

  test('oversight notes no order in a work-secret meeting it is not cleared into', async () => {
    await peng.get('/');
    await peng.send(`/meetings/${secret}/conduct/events`, { personId: niu, kind: 'NOISE' });
    expect(peng.status).toBe(404);
    expect(await counted('conduct_event')).toBe(0);
  });

  test('oversight scores no record of such a meeting', async () => {
    const marks = { completeness: '4', accuracy: '4', timeliness: '4', form: '4' };
    await app.nest
      .get(UnitOfWork)
      .run(systemAct(app.clock.now()), (tx) => tx.update(MeetingRecord, { meetingId: secret }, { state: 'APPROVED' }));
    await peng.get('/');
    await peng.send(`/records/quality/${secret}/score`, marks);
    expect(peng.status).toBe(404);
    expect(await counted('record_score')).toBe(0);
  });

  test.each(['pengli', 'jiangzhou', 'fanghui'])(
    '%s is answered as for a meeting that is not there',
    async (reader) => {
      const browser = await app.browser(reader);
      await browser.get('/account');
      const _csrf = browser.token;
      const posts = app.nest
        .get(DeclaredRoutes)
        .all()
        .filter(({ method, path }) => method === 'POST' && path.includes(':meeting'));
      expect(posts.length).toBeGreaterThan(40);
      const answered = async (path: string, meeting: string) => {
        await browser.post(
          path.replace(':meeting', meeting).replace(/:\w+/g, () => newId()),
          { _csrf },
        );
        return browser.status;
      };
      for (const { path } of posts)
        expect([path, await answered(path, secret)]).toEqual([path, await answered(path, newId())]);
    },
    120_000,
  );
});
