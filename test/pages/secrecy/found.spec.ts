import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { archived, minuted } from '../archive/support.js';
import { held } from '../minutes/hold.js';

/* What else is found beside meetings: what was said, minutes, decisions, papers, archives (WB5, S8.I2, S3.R10). */

let app: TestApplication;
let id: string;

beforeAll(async () => {
  app = await startApplication();
  id = await held(app);
  await upload('冬春清淤测算表.txt', 'INTERNAL');
  await upload('内部测算依据.txt', 'WORK_SECRET');
  await upload('作废的测算.txt', 'INTERNAL');
  const [gone] = await app.rows<{ id: string }>("SELECT id FROM material WHERE title = '作废的测算.txt'");
  const sun = await app.browser('sunlei');
  await sun.get(`/materials/${gone!.id}`);
  await sun.submit(`/materials/${gone!.id}/removal`);
  await sun.get(`/meetings/${id}/materials`);
  await sun.submit(`/meetings/${id}/materials/distribution`);
  await minuted(app, id);
  await archived(app, id);
});
afterAll(() => app.close());

async function upload(name: string, label: string): Promise<void> {
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/materials`);
  const values = { itemId: '', label };
  await sun.upload(`/meetings/${id}/materials`, values, [{ field: 'files', name, bytes: Buffer.from('测算') }]);
}

async function found(who: Browser, query: string, kind = ''): Promise<string[]> {
  await who.get(`/search?q=${encodeURIComponent(query)}&kind=${kind}`);
  expect(who.status).toBe(200);
  return who
    .$('.results a')
    .toArray()
    .map((one) => who.$(one).attr('href')!);
}

test('what was said is found by who was there, and the link leads to it; not by an outsider', async () => {
  const niu = await app.browser('niuchunsheng');
  const [first] = await found(niu, '清淤任务和资金安排', 'speech');
  const [address, anchor] = first!.split('#') as [string, string];
  await niu.get(address);
  expect(niu.$(`#${anchor}`).text()).toContain('汇报冬春清淤任务和资金安排');
  const jiang = await app.browser('jiangzhou');
  expect(await found(jiang, '清淤任务和资金安排')).toEqual([]);
  await jiang.get(address);
  expect(jiang.status).toBe(404);
});

test('a decision is found by those who follow it up, and by its number', async () => {
  const [task] = await app.rows<{ id: string; number: string }>('SELECT id, number FROM task');
  const niu = await app.browser('niuchunsheng');
  expect(await found(niu, '任务分解表', 'decision')).toEqual([`/followups/${task!.id}`]);
  expect(await found(niu, task!.number, 'decision')).toEqual([`/followups/${task!.id}`]);
  const jiang = await app.browser('jiangzhou');
  expect(await found(jiang, '任务分解表', 'decision')).toEqual([]);
});

test('issued minutes are found by number and words', async () => {
  const [minutes] = await app.rows<{ number: string }>('SELECT number FROM minutes');
  const sun = await app.browser('sunlei');
  expect(await found(sun, minutes!.number, 'minutes')).toEqual([`/meetings/${id}/minutes`]);
});

test('a paper is found by its name, by who may open it; a removed one is not', async () => {
  const [niu, jiang] = [await app.browser('niuchunsheng'), await app.browser('jiangzhou')];
  expect(await found(niu, '清淤测算表', 'material')).toHaveLength(1);
  expect(await found(jiang, '清淤测算表', 'material')).toEqual([]);
  expect(await found(niu, '内部测算依据', 'material')).toHaveLength(1);
  expect(await found(niu, '作废的测算', 'material')).toEqual([]);
});

test('an archived meeting is found by its number', async () => {
  const niu = await app.browser('niuchunsheng');
  expect(await found(niu, 'J001-WS·2026-Y-BGS-0001', 'archive')).toHaveLength(1);
});

test('without a kind everything is found together, each with the word for what it is', async () => {
  const niu = await app.browser('niuchunsheng');
  const all = await found(niu, '冬春农田水利建设');
  expect(all.length).toBeGreaterThanOrEqual(4);
  for (const kind of ['会议', '会议材料', '会议纪要', '会议档案']) expect(niu.text).toContain(kind);
});
