import { UseQueries } from '../../../src/resources/use/use.queries.js';
import { startApplication, type TestApplication } from '../../support/application.js';

/* The use of rooms is counted from every booking, however many batches they come in (S8.X1). */
describe('the use of rooms', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
    const sun = await app.browser('sunlei');
    const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
    for (const starts of ['9:00', '11:00', '14:00', '16:00']) {
      await sun.get('/bookings/new');
      const where = { roomId: room!.id, date: '2026-11-26', starts, minutes: '60' };
      await sun.send('/bookings', { ...where, title: '碰头', label: 'INTERNAL' });
    }
  });
  afterAll(() => app.close());

  test('is the same in batches of one as in one batch', async () => {
    const queries = app.nest.get(UseQueries);
    const all = await queries.times('2026-01-01', '2027-01-01');
    expect(all.length).toBe(4);
    expect(await queries.times('2026-01-01', '2027-01-01', 1)).toEqual(all);
    expect(await queries.times('2026-01-01', '2027-01-01', all.length)).toEqual(all);
  });
});
