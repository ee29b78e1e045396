import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from './support.js';

/* 会议材料 (MT16, MT17, S8.X3, S5.C4). */

let test: TestApplication;
let sunlei: Browser;
let id: string;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
});
beforeEach(async () => {
  id = await approved(test, sunlei);
});
afterAll(() => test.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const file = (name: string, bytes = pdf) => ({ field: 'files', name, bytes });
const itemId = async () =>
  (await test.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]))[0]!.id;
const materials = async () =>
  test.rows<{ id: string; title: string }>(
    'SELECT id, title FROM material WHERE meetingId = ? AND removedAt IS NULL ORDER BY createdAt, title',
    [id],
  );

async function upload(browser: Browser, files: ReturnType<typeof file>[], values: object = {}): Promise<void> {
  await browser.get(`/meetings/${id}/materials`);
  await browser.upload(`/meetings/${id}/materials`, { itemId: '', label: 'INTERNAL', ...values }, files);
}

async function distribute(): Promise<void> {
  await sunlei.get(`/meetings/${id}/materials`);
  await sunlei.submit(`/meetings/${id}/materials/distribution`);
}

it('files several at once, the same name twice', async () => {
  await upload(sunlei, [file('汇报.pdf'), file('汇报.pdf'), file('说明.txt', Buffer.from('说明'))]);
  expect(sunlei.flash).toBe('已报送 3 份材料');
  expect((await materials()).map((one) => one.title)).toEqual(['汇报.pdf', '汇报（2）.pdf', '说明.txt']);
});

it('names a bad file with its reason and keeps the others', async () => {
  await upload(sunlei, [file('好.pdf'), file('假.pdf', Buffer.from('<html>')), file('gpj.exe', Buffer.from('MZ'))]);
  expect(sunlei.status).toBe(422);
  expect(sunlei.errors.join()).toContain('假.pdf：');
  expect(sunlei.errors.join()).toContain('gpj.exe：');
  expect((await materials()).map((one) => one.title)).toEqual(['好.pdf']);
  const key = String(sunlei.$('input[name="_once"]').first().val());
  await upload(sunlei, [file('真.pdf', Buffer.concat([pdf, pdf]))], { _once: key });
  expect((await materials()).map((one) => one.title)).toEqual(['好.pdf', '真.pdf']);
  await upload(sunlei, []);
  expect(sunlei.errors.join()).toContain('请选择文件');
});

it('is opened by members once it is distributed, which is noted, not by strangers', async () => {
  await upload(sunlei, [file('汇报.pdf')]);
  await distribute();
  const [material] = await materials();
  const niu = await test.browser('niuchunsheng');
  await niu.get(`/meetings/${id}/materials`);
  expect(niu.text).toContain('未阅');
  await niu.send(`/materials/${material!.id}/opening`, {});
  expect(niu.headers['content-disposition']).toContain('attachment');
  await niu.get(`/meetings/${id}/materials`);
  expect(niu.text).not.toContain('未阅');
  await sunlei.get(`/materials/${material!.id}`);
  expect(sunlei.text).toContain('已阅 1 人');
  const stranger = await test.browser('hewei');
  expect((await stranger.get(`/materials/${material!.id}`)).status).toBe(404);
  expect((await stranger.send(`/materials/${material!.id}/opening`, {})).status).toBe(404);
  await stranger.get(`/meetings/${id}/materials`);
  expect(stranger.text).not.toContain('汇报.pdf');
});

it('of an item is filed by its presenter, and read by who sits in for it', async () => {
  await sunlei.get(`/meetings/${id}/agenda/items/${await itemId()}`);
  await sunlei.submit(`/meetings/${id}/agenda/items/${await itemId()}`, { attendees: '严雯' });
  await upload(sunlei, [file('全会.pdf')]);
  const niu = await test.browser('niuchunsheng');
  await upload(niu, [file('本项.pdf')], { itemId: await itemId() });
  expect(niu.flash).toContain('已报送 1 份');
  await distribute();
  await upload(niu, [file('越权.pdf')]);
  expect(niu.status).toBe(403);
  const expert = await test.browser('yanwen');
  await expert.get(`/meetings/${id}/materials`);
  expect(expert.text).not.toContain('本项.pdf');
  await expert.follow('签署保密承诺');
  await expert.submit('签署保密承诺');
  await expert.get(`/meetings/${id}/materials`);
  expect(expert.text).toContain('本项.pdf');
  expect(expert.text).not.toContain('全会.pdf');
});

it('is replaced by a new version, unread again', async () => {
  await upload(sunlei, [file('汇报.pdf')]);
  await distribute();
  const [material] = await materials();
  const niu = await test.browser('niuchunsheng');
  await niu.get(`/meetings/${id}/materials`);
  await niu.send(`/materials/${material!.id}/opening`, {});
  await sunlei.get(`/materials/${material!.id}`);
  await sunlei.upload(`/materials/${material!.id}/versions`, {}, [file('汇报改.pdf', Buffer.concat([pdf, pdf]))]);
  expect(sunlei.flash).toContain('第 2 版');
  await niu.get(`/meetings/${id}/materials`);
  expect(niu.text).toContain('未阅');
});

it('has a label that only rises', async () => {
  await upload(sunlei, [file('低.pdf')], { label: 'PUBLIC' });
  expect(sunlei.status).toBe(422);
  expect(sunlei.errors.join()).toContain('不能低于会议');
  await upload(sunlei, [file('汇报.pdf')]);
  const [material] = await materials();
  await sunlei.get(`/materials/${material!.id}`);
  await sunlei.send(`/materials/${material!.id}/label`, { label: 'WORK_SECRET' });
  await sunlei.send(`/materials/${material!.id}/label`, { label: 'INTERNAL' });
  expect(sunlei.status).toBe(422);
  await sunlei.get(`/materials/${material!.id}`);
  expect(sunlei.$('.mark').text()).toContain('工作秘密');
});

it('is taken out of the list by those on duty only', async () => {
  await upload(sunlei, [file('汇报.pdf')]);
  const [material] = await materials();
  const niu = await test.browser('niuchunsheng');
  await niu.get(`/meetings/${id}/materials`);
  expect((await niu.send(`/materials/${material!.id}/removal`, {})).status).toBe(404);
  await sunlei.get(`/materials/${material!.id}`);
  await sunlei.submit(`/materials/${material!.id}/removal`);
  expect(sunlei.flash).toBe('材料已撤下');
  expect(await materials()).toEqual([]);
});
