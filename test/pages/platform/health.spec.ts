import { startApplication, type TestApplication } from '../../support/application.js';

describe('health', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('alive and ready', async () => {
    const operator = await app.browser();
    await operator.get('/healthz');
    expect([operator.status, operator.body]).toEqual([200, 'ok']);
    await operator.get('/readyz');
    expect(operator.status).toBe(200);
    expect(JSON.parse(operator.body)).toMatchObject({ ready: true });
  });

  test('not ready when due work has waited for more than five minutes (Q44)', async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/account');
    const { UnitOfWork } = await import('../../../src/platform/database/unit-of-work.js');
    const { systemAct } = await import('../../../src/platform/access/act.js');
    await app.nest
      .get(UnitOfWork)
      .run(systemAct(app.clock.now()), (tx) => tx.later.job('search.index', { kind: 'meeting', id: 'x' }));
    app.clock.advanceMinutes(6);
    const operator = await app.browser();
    await operator.get('/readyz');
    expect(operator.status).toBe(503);
  });
});
