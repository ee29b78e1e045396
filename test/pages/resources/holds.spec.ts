import { instantAt } from '../../../src/platform/clock/instant.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { bookRoom } from '../../../src/resources/resources.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('holds', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  async function hold(starts: string): Promise<string> {
    const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
    const [sun] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'sunlei'");
    const startsAt = instantAt('2026-11-26', starts);
    const endsAt = instantAt('2026-11-26', starts.replace(':00', ':30'));
    const wish = {
      roomId: room!.id,
      title: '每周例会',
      label: 'INTERNAL' as const,
      holderId: sun!.id,
      startsAt,
      endsAt,
    };
    const act = systemAct(app.clock.now());
    const heldUntil = instantAt('2026-11-25', '12:00');
    return app.nest.get(UnitOfWork).run(act, (tx) => bookRoom(tx, { ...wish, heldUntil }));
  }
  const stateOf = async (id: string) =>
    (await app.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [id]))[0]!.state;

  test('a hold takes the time; confirmed it stays, forgotten it ends', async () => {
    const [kept, forgotten] = [await hold('09:00'), await hold('10:00')];
    const sun = await app.browser('sunlei');
    await sun.get(`/bookings/${kept}`);
    expect(sun.text).toContain('暂留');
    await sun.submit(`/bookings/${kept}/confirmation`);
    expect(sun.flash).toContain('已确认');
    await app.runJobs();
    expect([await stateOf(kept), await stateOf(forgotten)]).toEqual(['CONFIRMED', 'HELD']);
    app.at('2026-11-25', '12:01');
    await app.runJobs();
    expect([await stateOf(kept), await stateOf(forgotten)]).toEqual(['CONFIRMED', 'RELEASED']);
    expect(await app.rows('SELECT 1 FROM room_slot WHERE bookingId = ?', [forgotten])).toHaveLength(0);
  });
});
