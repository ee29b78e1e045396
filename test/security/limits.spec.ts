import { limits } from '../../src/platform/limits/limits.rules.js';
import { OwnTally, SharedTally } from '../../src/platform/limits/tally.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { engine } from '../support/database.js';
import { eventually } from '../support/eventually.js';

/* Who asks far oftener than people do is told to wait, on every process alike (Q28). */

const environment = { RATE_LIMITS: 'on' };
let app: TestApplication;
beforeAll(async () => {
  app = await startApplication({ environment });
});
afterAll(() => app.close());

test('searches of one account are limited, those of others are not, and time ends it', async () => {
  const sun = await app.browser('sunlei');
  for (let n = 0; n < limits.search; n++) await sun.get('/search?q=会议');
  expect(sun.status).toBe(200);
  await sun.get('/search?q=会议');
  expect(sun.status).toBe(429);
  expect(sun.text).toContain('操作过于频繁');
  expect(Number(sun.headers['retry-after'])).toBeGreaterThan(0);
  const xia = await app.browser('xiahe');
  await xia.get('/search?q=会议');
  expect(xia.status).toBe(200);
  await sun.get('/meetings');
  expect(sun.status).toBe(200);
  app.clock.advanceMinutes(1);
  await sun.get('/search?q=会议');
  expect(sun.status).toBe(200);
}, 120_000);

test('what one process counts, the others know; without Redis each counts for itself', async () => {
  const prefix = `limits-${Date.now()}`;
  const shared = () => new SharedTally(process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379', prefix);
  const one = engine === 'mariadb' ? shared() : new OwnTally();
  const other = engine === 'mariadb' ? shared() : one;
  const away = new SharedTally('redis://127.0.0.1:1', 'away');
  try {
    let n = 0;
    await eventually(async () => (await one.add(`warm ${++n}`)) === 1 && (await other.add(`warm ${n}`)) === 2);
    expect([await one.add('key'), await other.add('key'), await one.add('key')]).toEqual([1, 2, 3]);
    expect([await away.add('key'), await away.add('key')]).toEqual([1, 2]);
  } finally {
    for (const tally of [one, other, away]) tally.close();
  }
});
