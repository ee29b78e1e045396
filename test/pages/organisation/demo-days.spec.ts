import { DemoOrgan } from '../../../src/organisation/organisation.js';
import { Verifiers } from '../../../src/platform/feature/verifiers.js';
import { startApplication, type TestApplication } from '../../support/application.js';

let app: TestApplication;
beforeEach(async () => {
  app = await startApplication({ demo: false });
}, 600_000);
afterEach(() => app.close());

/** The order of the scenes on every day is held by test/house/story.spec.ts; here it is really played on two bad ones. */
const days = process.env['TEST_ENGINE'] === 'mariadb' ? [] : ['2026-10-05 23:40', '2026-11-30 11:05'];

test.each([...days, '2027-02-22 08:30'])(
  'made on %s it stands as on any other day',
  async (day) => {
    const [date, time] = day.split(' ') as [string, string];
    app.at(date, time);
    await app.nest.get(DemoOrgan).makeWithStory();
    const states = await app.rows<{ title: string; state: string }>(
      `SELECT title, state FROM meeting WHERE title LIKE '第%次县长办公会议' OR title LIKE '农贸市场%' ORDER BY title`,
    );
    expect(states.map(({ state }) => state)).toEqual(['IN_SESSION', 'ARCHIVED', 'ENDED', 'NOTIFIED']);
    for (const verifier of app.nest.get(Verifiers).all()) expect((await verifier.verify()).faults).toEqual([]);
  },
  600_000,
);
