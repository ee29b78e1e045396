import yauzl from 'yauzl';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from './support.js';

/* Papers looked at, distributed, read on the page, taken as a package, called back (MT16, MT17, S8.X3, S5.C4). */

let test: TestApplication;
let sun: Browser;
let niu: Browser;
let id: string;

beforeAll(async () => {
  test = await startApplication();
  sun = await test.browser('sunlei');
  niu = await test.browser('niuchunsheng');
});
beforeEach(async () => {
  id = await approved(test, sun);
});
afterAll(() => test.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const item = async () =>
  (await test.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]))[0]!.id;

async function filed(name: string, values: object = {}, browser = sun, bytes = pdf): Promise<string> {
  await browser.get(`/meetings/${id}/materials`);
  const file = { field: 'files', name, bytes };
  await browser.upload(`/meetings/${id}/materials`, { itemId: '', label: 'INTERNAL', ...values }, [file]);
  const sql = 'SELECT id FROM material WHERE meetingId = ? AND title = ?';
  return (await test.rows<{ id: string }>(sql, [id, name]))[0]!.id;
}
const told = async (kind: string) =>
  (
    await test.rows<{ payload: string }>('SELECT payload FROM outbox WHERE subjectId = ? AND payload LIKE ?', [
      id,
      `%"kind":"material.${kind}"%`,
    ])
  ).map(({ payload }) => JSON.parse(payload) as { to: string[]; data: Record<string, string> });
const idOf = async (userName: string) =>
  (await test.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]))[0]!.id;

/** An expert reads nothing before his commitment (P24). */
async function signed(userName: string): Promise<void> {
  const page = `/experts/${await idOf(userName)}`;
  const expert = await test.browser(userName);
  await expert.get(page);
  await expert.submit(`${page}/signature`);
}

async function distribute(): Promise<void> {
  await sun.get(`/meetings/${id}/materials`);
  await sun.submit(`/meetings/${id}/materials/distribution`);
}

it('is for participants only after distribution, of that item alone, in one message each', async () => {
  await sun.get(`/meetings/${id}/agenda/items/${await item()}`);
  await sun.submit(`/meetings/${id}/agenda/items/${await item()}`, { attendees: '严雯' });
  await signed('yanwen');
  const whole = await filed('全会.pdf');
  await filed('本项.pdf', { itemId: await item() });
  expect((await niu.get(`/materials/${whole}`)).status).toBe(404);
  expect(sun.text).toContain('还有 2 份材料没有分发');
  await distribute();
  expect(sun.flash).toContain('已分发 2 份材料');
  expect((await niu.get(`/materials/${whole}`)).status).toBe(200);
  const yan = await test.browser('yanwen');
  expect((await yan.get(`/materials/${whole}`)).status).toBe(404);
  const messages = await told('distributed');
  const expert = messages.find(({ to }) => to.length === 1)!;
  expect(expert).toMatchObject({ to: [await idOf('yanwen')], data: { papers: '《本项.pdf》' } });
  const members = messages.find(({ to }) => to.length > 1)!;
  expect(members.data.papers!.split('、').sort()).toEqual(['《全会.pdf》', '《本项.pdf》'].sort());
  expect(members.to).not.toContain(await idOf('sunlei'));
  await sun.send(`/materials/${whole}/distribution`, {});
  expect(sun.status).toBe(422);
});

it('goes out only by those on duty, and not while it is sent back', async () => {
  const own = await filed('汇报.pdf', { itemId: await item() }, niu);
  await niu.get(`/materials/${own}`);
  await niu.send(`/materials/${own}/distribution`, {});
  expect(niu.status).toBe(403);
  await sun.get(`/materials/${own}`);
  await sun.submit(`/materials/${own}/review`, { note: '' }, '退回修改');
  expect(sun.status).toBe(422);
  expect(sun.text).toContain('请写明要改什么');
  await sun.submit(`/materials/${own}/review`, { note: '附上资金测算' }, '退回修改');
  expect(sun.flash).toContain('已退回修改');
  expect((await told('returned'))[0]).toMatchObject({
    to: [await idOf('niuchunsheng')],
    data: { reason: '附上资金测算' },
  });
  await sun.get(`/meetings/${id}/materials`);
  expect(sun.text).toContain('应报 1 份，已报 0 份');
  await sun.send(`/materials/${own}/distribution`, {});
  expect(sun.status).toBe(422);
  await niu.get(`/materials/${own}`);
  await niu.upload(`/materials/${own}/versions`, {}, [{ field: 'files', name: '改.pdf', bytes: pdf }]);
  await sun.get(`/materials/${own}`);
  await sun.submit(`/materials/${own}/review`, {}, '审核通过');
  await sun.submit(`/materials/${own}/distribution`);
  expect(sun.text).toContain('已分发');
  await niu.get(`/materials/${own}`);
  await niu.upload(`/materials/${own}/versions`, {}, [{ field: 'files', name: '再改.pdf', bytes: pdf }]);
  expect(await told('replaced')).toHaveLength(1);
});

it('is called back with a reason: nobody opens it, who had is told and listed', async () => {
  const paper = await filed('汇报.pdf');
  await distribute();
  await niu.get(`/materials/${paper}`);
  await niu.send(`/materials/${paper}/opening`, {});
  await sun.get(`/materials/${paper}`);
  await sun.send(`/materials/${paper}/removal`, {});
  expect(sun.status).toBe(422);
  await sun.get(`/materials/${paper}/recall`);
  expect(sun.text).toContain('牛春生');
  await sun.submit(`/materials/${paper}/recall`, { reason: '' });
  expect(sun.text).toContain('请写明撤回原因');
  await sun.submit(`/materials/${paper}/recall`, { reason: '数据有误' });
  expect(sun.flash).toContain('材料已撤回');
  expect(sun.text).toContain('撤回：数据有误');
  expect(sun.text).toContain('已有人打开过：牛春生');
  expect((await told('recalled'))[0]).toMatchObject({ to: [await idOf('niuchunsheng')], data: { reason: '数据有误' } });
  for (const browser of [sun, niu]) {
    await browser.get(`/meetings/${id}/materials`);
    expect((await browser.send(`/materials/${paper}/opening`, {})).status).toBe(404);
    expect((await browser.get(`/materials/${paper}`)).status).toBe(404);
  }
});

it('is read on its page after a press, with the reader’s name across it, by nobody else', async () => {
  const paper = await filed('汇报.pdf');
  const picture = await filed('现场.png', {}, sun, png);
  const text = await filed('说明.txt', {}, sun, Buffer.from('说明'));
  await distribute();
  await niu.get(`/materials/${paper}/content`);
  expect(niu.status).toBe(404);
  await niu.get(`/materials/${paper}`);
  await niu.submit(`/materials/${paper}/reading`);
  expect(niu.$('iframe').attr('src')).toBe(`/materials/${paper}/content`);
  expect(niu.$('.marks').text()).toContain('牛春生');
  expect(await niu.bytes(`/materials/${paper}/content`)).toEqual(pdf);
  expect(niu.headers['content-disposition']).toMatch(/^inline/);
  expect(niu.headers['content-type']).toBe('application/pdf');
  expect(niu.headers['x-content-type-options']).toBe('nosniff');
  expect(niu.headers['content-security-policy']).toContain("default-src 'none'");
  await niu.get(`/materials/${picture}`);
  await niu.submit(`/materials/${picture}/reading`);
  expect(niu.$('.preview img').attr('alt')).toBe('现场.png');
  await niu.get(`/materials/${text}`);
  expect(niu.$('form[action$="/reading"]')).toHaveLength(0);
  const stranger = await test.browser('hewei');
  expect((await stranger.get(`/materials/${paper}/content`)).status).toBe(404);
});

it('is packed with everything one may take away, folder by item, and taking it is reading it', async () => {
  await filed('全会.pdf');
  await filed('本项.txt', { itemId: await item() }, sun, Buffer.from('任务'));
  await filed('测算依据.pdf', { label: 'WORK_SECRET' });
  await distribute();
  await niu.get(`/meetings/${id}/materials`);
  expect(niu.text).toContain('工作秘密材料只在线阅读');
  const names = await entries(await niu.bytesOf(`/meetings/${id}/materials/package`));
  expect(names).toEqual(['00 全会/全会.pdf', '01 冬春农田水利建设任务/本项.txt']);
  await niu.get(`/meetings/${id}/materials`);
  expect(niu.$('tbody .tag.wait').filter((_, one) => niu.$(one).text() === '未阅')).toHaveLength(1);
  const stranger = await test.browser('hewei');
  await stranger.get(`/meetings/${id}/materials`);
  expect((await stranger.send(`/meetings/${id}/materials/package`, {})).status).toBe(404);
});

/** The names in a ZIP, each entry read to its end and its checksum with it. */
function entries(bytes: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', (entry: yauzl.Entry) => {
        names.push(entry.fileName);
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          stream
            .on('error', reject)
            .on('end', () => zip.readEntry())
            .resume();
        });
      });
      zip.on('error', reject).on('end', () => resolve(names));
      zip.readEntry();
    });
  });
}
