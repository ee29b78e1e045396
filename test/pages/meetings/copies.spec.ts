import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from './support.js';

/* 份号登记: numbered copies of work secrets handed out, given back, lost (MT18, S5.C4, S5.C3). */

let test: TestApplication;
let sun: Browser;
let id: string;
let paper: string;

beforeAll(async () => {
  test = await startApplication();
  sun = await test.browser('sunlei');
  id = await approved(test, sun, { label: 'WORK_SECRET', title: '资金安排专题会议' });
  await sun.get(`/meetings/${id}/materials`);
  const file = { field: 'files', name: '资金测算.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n') };
  await sun.upload(`/meetings/${id}/materials`, { itemId: '', label: 'WORK_SECRET' }, [file]);
  paper = (await test.rows<{ id: string }>('SELECT id FROM material WHERE meetingId = ?', [id]))[0]!.id;
});
afterAll(() => test.close());

const copies = () =>
  test.rows<{ id: string; number: number; recipientName: string; state: string }>(
    'SELECT id, number, recipientName, state FROM material_copy ORDER BY number',
  );
const person = async (userName: string) =>
  (await test.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]))[0]!.id;

async function settle(n: number, act: string, note = ''): Promise<void> {
  const copy = (await copies())[n]!.id;
  await sun.get(`/meetings/${id}/copies`);
  await sun.send(`/meetings/${id}/copies/${copy}/settlement`, { act, note });
}

it('gives each person the next number, only to those who may read the paper', async () => {
  await sun.get(`/meetings/${id}/materials`);
  await sun.follow('份号登记');
  expect(sun.text).toContain('还没有发出纸质材料');
  await sun.submit(`/meetings/${id}/copies/handouts`, {});
  expect(sun.text).toContain('请选择领取人');
  await sun.submit(`/meetings/${id}/copies/handouts`, { personIds: [await person('niuchunsheng')] });
  expect(sun.flash).toContain('已登记发出 1 份');
  await sun.submit(`/meetings/${id}/copies/handouts`, { personIds: [await person('qiankeqin')] });
  await sun.send(`/meetings/${id}/copies/handouts`, { materialId: paper, personIds: await person('hewei') });
  expect(sun.status).toBe(422);
  expect((await copies()).map((copy) => `${copy.number} ${copy.recipientName} ${copy.state}`)).toEqual([
    '1 牛春生 OUT',
    '2 钱克勤 OUT',
  ]);
  expect(sun.text).toContain('000002 号 资金测算.pdf');
  expect(sun.text).toContain('共发出 2 份，2 份还没有清退');
});

it('prints the register and a cover with number and recipient', async () => {
  const [first] = await copies();
  for (const path of [`/meetings/${id}/copies/paper`, `/meetings/${id}/copies/${first!.id}/paper`]) {
    const bytes = await sun.bytes(path);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
});

it('notes what became of each copy; a loss is explained', async () => {
  await settle(0, 'return');
  expect(sun.flash).toContain('已登记');
  await settle(1, 'lose');
  expect(sun.status).toBe(422);
  expect(sun.text).toContain('请写明情况');
  await settle(1, 'lose', '会后未找到');
  expect(sun.text).toContain('没有待清退的');
  expect(sun.text).toContain('会后未找到');
  await settle(0, 'lose', '再登记');
  expect(sun.status).toBe(422);
  await settle(0, 'destroy');
  expect((await copies()).map(({ state }) => state)).toEqual(['DESTROYED', 'LOST']);
});

it('is for those on duty and secrecy officers who may know of the meeting', async () => {
  const niu = await test.browser('niuchunsheng');
  expect((await niu.get(`/meetings/${id}/copies`)).status).toBe(403);
  const stranger = await test.browser('hewei');
  expect((await stranger.get(`/meetings/${id}/copies`)).status).toBe(404);
});
