import { systemAct } from '../../../src/platform/access/act.js';
import { newId } from '../../../src/platform/database/id.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../../src/platform/outbox/outbox.entity.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('任务与积压', () => {
  let organ: TestApplication;
  const id = newId();
  beforeAll(async () => {
    organ = await startApplication();
    const at = organ.clock.now();
    const row = { handler: 'notification.mail', subjectKind: 'meeting', subjectId: null, payload: '{}', attempts: 7 };
    const rest = { keyName: 'stuck', dueAt: at, uselessAfter: null, leaseUntil: '', leaseNo: 0, createdAt: at };
    await organ.nest.get(UnitOfWork).run(systemAct(at), async (tx) => {
      await tx.insert(OutboxRow, { id, ...row, ...rest, state: 'STUCK', lastError: 'connect ECONNREFUSED' });
      await tx.insert(OutboxRow, { id: newId(), ...row, ...rest, keyName: 'late', state: 'WAITING', attempts: 0 });
    });
  });
  afterAll(() => organ.close());

  it('says what is stuck and why, what is late, and tries again', async () => {
    organ.clock.advanceMinutes(10);
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/admin/jobs');
    expect(yuan.text).toContain('connect ECONNREFUSED');
    expect(yuan.text).toContain('有 1 项到期任务超过 5 分钟没有执行');
    await yuan.submit(`/admin/jobs/${id}/retry`);
    expect(yuan.flash).toBe('已重新执行。');
    await yuan.send(`/admin/jobs/${id}/retry`, {});
    expect(yuan.status).toBe(404);
    const [row] = await organ.rows<{ state: string; attempts: number }>('SELECT * FROM outbox WHERE id = ?', [id]);
    expect(row).toMatchObject({ state: 'WAITING', attempts: 0 });
  });

  it('goes on past what no release knows how to do, and keeps why it is not done', async () => {
    const at = organ.clock.now();
    const lost = newId();
    const [sun] = await organ.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'sunlei'");
    await organ.nest.get(UnitOfWork).run(systemAct(at), async (tx) => {
      const row = { subjectKind: 'meeting', subjectId: null, payload: '{}', attempts: 0, leaseUntil: '', leaseNo: 0 };
      const when = { dueAt: '2026-01-01T00:00:00.000Z', createdAt: at, state: 'WAITING' as const };
      await tx.insert(OutboxRow, { id: lost, handler: 'gone.handler', keyName: 'lost', ...row, ...when });
      const about = { kind: 'booking', id: newId() };
      const data = { when: '', room: '二号楼305', minutes: 15 };
      await tx.later.message({ kind: 'roomFreed', to: [sun!.id], about, data, url: '/bookings', label: 'INTERNAL' });
    });
    await organ.runJobs();
    const [row] = await organ.rows<object>('SELECT state, attempts, lastError FROM outbox WHERE id = ?', [lost]);
    expect(row).toMatchObject({ state: 'WAITING', attempts: 1, lastError: 'No handler is named gone.handler.' });
    const told = "SELECT 1 AS x FROM inbox_entry WHERE personId = ? AND kind = 'roomFreed'";
    expect(await organ.rows(told, [sun!.id])).toHaveLength(1);
  });

  it('shows the state of the system, to the system administrator alone', async () => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/admin/system');
    expect(yuan.text).toContain('还没有备份');
    for (const userName of ['shijing', 'caoyang', 'sunlei']) {
      const browser = await organ.browser(userName);
      for (const path of ['/admin/jobs', '/admin/system']) {
        await browser.get(path);
        expect(browser.status).toBe(403);
      }
    }
  });
});
