import { approved } from '../pages/meetings/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

/* 资料准备: what is missing is asked for, and readiness counts it. */

let app: TestApplication;

beforeAll(async () => {
  app = await startApplication();
}, 240_000);
afterAll(() => app.close());

item('S8.X3', 'missing material raises reminders, and readiness is what is ready of what is required', async () => {
  const sun = await app.browser('sunlei');
  const id = await approved(app, sun);
  await app.runJobs();
  await sun.get(`/meetings/${id}/materials`);
  await sun.submit(`/meetings/${id}/owed-materials`, { name: '资金测算表', owner: '钱克勤' });
  expect(sun.text).toContain('应报 2 份，已报 0 份');
  app.at('2026-11-25', '09:01');
  await app.runJobs();
  const niu = await app.browser('niuchunsheng');
  await niu.get('/inbox');
  expect(niu.text).toContain('会议材料今日到期');
  const [line] = await app.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]);
  await niu.get(`/meetings/${id}/materials`);
  const paper = { field: 'files', name: '汇报.txt', bytes: Buffer.from('建设任务') };
  await niu.upload(`/meetings/${id}/materials`, { itemId: line!.id, label: 'INTERNAL' }, [paper]);
  app.at('2026-11-25', '17:31');
  await app.runJobs();
  await niu.signIn('niuchunsheng');
  await niu.get('/inbox');
  expect(niu.text).not.toContain('会议材料逾期未报');
  const qian = await app.browser('qiankeqin');
  await qian.get('/inbox');
  expect(qian.text).toContain('会议材料逾期未报');
  await sun.signIn('sunlei');
  await sun.get('/inbox');
  expect(sun.text).toContain('有会议材料逾期未报');
  await sun.get(`/meetings/${id}/materials`);
  expect(sun.text).toContain('应报 2 份，已报 1 份');
  await sun.get(`/meetings/${id}/readiness`);
  expect(sun.text).toContain('第 1 项材料已报送');
  expect(sun.text).toContain('缺资金测算表');
});
