import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from './support.js';

/* 应报材料: owed by whom until when, reminded, handed in, waived (MT16, S8.X3). */

let test: TestApplication;
let sun: Browser;
let id: string;

beforeAll(async () => {
  test = await startApplication();
});
beforeEach(async () => {
  test.at('2026-11-24', '10:00');
  sun = await test.browser('sunlei');
  id = await approved(test, sun);
  await test.runJobs();
});
afterAll(() => test.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const itemId = async () =>
  (await test.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]))[0]!.id;
const owes = async (name: string) =>
  (
    await test.rows(
      `SELECT t.id FROM todo t JOIN person p ON p.id = t.personId
       WHERE t.kind = 'material' AND t.doneAt IS NULL AND p.name = ? AND t.subjectId = ?`,
      [name, id],
    )
  ).length;
const told = async (kind: string) =>
  (
    await test.rows<{ payload: string }>('SELECT payload FROM outbox WHERE subjectId = ? AND payload LIKE ?', [
      id,
      `%"kind":"material.${kind}"%`,
    ])
  ).map(({ payload }) => JSON.parse(payload) as { to: string[]; data: Record<string, string> });

async function hand(browser: Browser, values: Record<string, string>, name = '材料.pdf'): Promise<void> {
  await browser.get(`/meetings/${id}/materials`);
  const file = { field: 'files', name, bytes: pdf };
  await browser.upload(`/meetings/${id}/materials`, { itemId: '', label: 'INTERNAL', ...values }, [file]);
}

async function asked(values: Record<string, string> = {}): Promise<string> {
  await sun.get(`/meetings/${id}/materials`);
  const demand = { name: '资金测算表', itemId: await itemId(), owner: '何伟', due: '2026-11-25', ...values };
  await sun.submit(`/meetings/${id}/owed-materials`, demand);
  return (
    (await test.rows<{ id: string }>('SELECT id FROM owed_material WHERE meetingId = ? AND name IS NOT NULL', [id]))[0]
      ?.id ?? ''
  );
}

it('the presenter owes the paper of his item until two working days before, and has handed it in by filing', async () => {
  await sun.get(`/meetings/${id}/materials`);
  expect(sun.text).toContain('应报 1 份，已报 0 份');
  expect(sun.text).toContain('第 1 项材料：冬春农田水利建设任务 待报');
  expect(sun.text).toContain('牛春生报送 时限 11月25日（周三）17:30');
  expect(await owes('牛春生')).toBe(1);
  const niu = await test.browser('niuchunsheng');
  await niu.get('/todo');
  expect(niu.text).toContain('会议材料待您报送');
  await hand(niu, { itemId: await itemId() });
  expect(await owes('牛春生')).toBe(0);
  await sun.get(`/meetings/${id}/materials`);
  expect(sun.text).toContain('应报 1 份，已报 1 份');
  const [paper] = await test.rows<{ id: string }>('SELECT id FROM material WHERE meetingId = ?', [id]);
  await sun.get(`/materials/${paper!.id}`);
  await sun.submit(`/materials/${paper!.id}/removal`);
  expect(await owes('牛春生')).toBe(1);
});

it('who owes is reminded before the day, on it and when it is over, each once; the organiser learns who', async () => {
  for (const [date, time] of [
    ['2026-11-25', '09:01'],
    ['2026-11-25', '09:30'],
  ] as const) {
    test.at(date, time);
    await test.runJobs();
  }
  expect(await told('before')).toHaveLength(0);
  expect(await told('day')).toHaveLength(1);
  test.at('2026-11-25', '17:31');
  await test.runJobs();
  await test.runJobs();
  const [over] = await told('over');
  expect(over!.data.papers).toBe('第 1 项材料：冬春农田水利建设任务');
  const [missing] = await told('missing');
  expect(missing!.data.papers).toContain('牛春生');
  expect(await told('over')).toHaveLength(1);
  sun = await test.browser('sunlei');
  await sun.get(`/meetings/${id}/materials`);
  expect(sun.text).toContain('逾期未报');
});

it('what is handed in is not asked for any more', async () => {
  await hand(await test.browser('niuchunsheng'), { itemId: await itemId() });
  test.at('2026-11-25', '17:31');
  await test.runJobs();
  expect(await told('day')).toHaveLength(0);
  expect(await told('over')).toHaveLength(0);
});

it('the organiser asks somebody for a paper, who alone sees it, and hands it in for that', async () => {
  const owed = await asked();
  expect(sun.flash).toContain('已要求报送');
  expect((await told('asked'))[0]!.data).toMatchObject({ papers: '第 1 项：资金测算表' });
  expect(await owes('何伟')).toBe(1);
  const he = await test.browser('hewei');
  await he.get(`/meetings/${id}/materials`);
  expect(he.text).toContain('资金测算表');
  expect(he.text).not.toContain('第 1 项材料');
  await hand(he, { owedId: owed }, '测算.pdf');
  expect(he.flash).toContain('已报送 1 份');
  expect(he.text).toContain('测算.pdf');
  const [paper] = await test.rows('SELECT itemId, owedId FROM material WHERE meetingId = ?', [id]);
  expect(paper).toEqual({ itemId: await itemId(), owedId: owed });
  expect(await owes('何伟')).toBe(0);
  await hand(he, {});
  expect(he.status).toBe(403);
  await sun.get(`/meetings/${id}/materials`);
  expect(sun.text).toContain('应报 2 份，已报 1 份');
  const stranger = await test.browser('jiangzhou');
  await stranger.get(`/meetings/${id}/materials`);
  expect(stranger.text).not.toContain('资金测算表');
});

it('says what is wrong with a demand and keeps what was typed', async () => {
  await asked({ owner: '查无此人', due: '2026-11-20' });
  expect(sun.status).toBe(422);
  await asked({ due: '2026-11-20' });
  expect(sun.text).toContain('时限已过');
  expect(sun.valueOf('name')).toBe('资金测算表');
  await asked({ due: '2026-11-27' });
  expect(sun.text).toContain('时限应早于会议开始');
  const niu = await test.browser('niuchunsheng');
  await niu.get(`/meetings/${id}/materials`);
  await niu.send(`/meetings/${id}/owed-materials`, { name: '别的材料', due: '2026-11-25' });
  expect(niu.status).toBe(403);
});

it('is waived with a reason, which the readiness shows, and asked for again', async () => {
  await sun.get(`/meetings/${id}/materials`);
  await sun.submit(`/meetings/${id}/owed-materials/waivers`, { reason: '' });
  expect(sun.status).toBe(422);
  expect(sun.text).toContain('请写明免报原因');
  await sun.submit(`/meetings/${id}/owed-materials/waivers`, { reason: '口头汇报' });
  expect(sun.flash).toContain('已免报');
  expect(sun.text).toContain('免报：口头汇报');
  expect(await owes('牛春生')).toBe(0);
  await sun.get(`/meetings/${id}/readiness`);
  expect(sun.text).toContain('第 1 项材料免报');
  await sun.get(`/meetings/${id}/materials`);
  await sun.submit(`/meetings/${id}/owed-materials/demands`);
  expect(sun.flash).toContain('已恢复应报');
  expect(await owes('牛春生')).toBe(1);
});

it('follows the agenda: another presenter owes the paper', async () => {
  await sun.get(`/meetings/${id}/agenda`);
  await sun.submit(`/meetings/${id}/agenda/items`, { title: '资金安排', presenter: '钱克勤', minutes: '20' });
  await test.runJobs();
  expect(await owes('钱克勤')).toBe(1);
});
