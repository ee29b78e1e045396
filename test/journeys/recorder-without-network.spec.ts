import { call, itemsOf, opened } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Chromium } from '../support/chromium.js';

/* J12: the recorder's network fails while he writes, another takes over, his sign-in runs out; no word is lost or doubled. */

let app: TestApplication;
let id: string;
let linxiao: Chromium;
const record = () => `/meetings/${id}/record`;
const text = () => linxiao.page.locator('#entry-text');
const line = (words: string) => linxiao.page.locator('.saved', { hasText: words }).waitFor();
const kept = async () =>
  (await app.rows<{ text: string }>('SELECT text FROM record_entry WHERE meetingId = ?', [id])).map((one) => one.text);

beforeAll(async () => {
  app = await startApplication({ environment: { NODE_ENV: 'development' } });
  id = await opened(app);
  await call(app, id, (await itemsOf(app, id))[0]!);
  const sun = await app.browser('sunlei');
  await sun.get(record());
  await sun.submit(`${record()}/deputy`, { name: '田一鸣' });
  linxiao = await Chromium.open(await app.listen());
  await linxiao.signIn('linxiao');
}, 120_000);
afterAll(async () => {
  await linxiao?.close();
  await app.close();
});

const write = async (words: string) => {
  await text().fill(words);
  await text().blur();
};

test('writing goes on without a network, and arrives once when it is back', async () => {
  await linxiao.page.goto(record());
  await linxiao.page.locator('#entry-speakerName').fill('牛春生');
  await linxiao.page.context().setOffline(true);
  await write('清淤任务 126 公里，');
  await line('未保存，正在重试');
  await write('清淤任务 126 公里，年底前完成。');
  expect(await kept()).toEqual([]);
  await linxiao.page.context().setOffline(false);
  await line('已保存');
  await expectKept('清淤任务 126 公里，年底前完成。');
}, 60_000);

test('the second recorder takes over meanwhile; the first one’s words stand beside his, and are merged', async () => {
  const second = await app.browser('tianyiming');
  await second.get(record());
  expect(second.text).toContain('林晓 正在记录，接替？');
  await second.submit(`${record()}/takeover`);
  const [entry] = await app.rows<{ id: string }>('SELECT id FROM record_entry WHERE meetingId = ?', [id]);
  await second.get(`${record()}?entry=${entry!.id}`);
  await second.submit(`${record()}/entries`, { text: '清淤任务 130 公里。' });
  await write('清淤任务 126 公里，争取 130 公里。');
  await line('需要您处理');
  await linxiao.page.locator('button', { hasText: '保存' }).first().click();
  await linxiao.page.locator('button', { hasText: '接替并保存' }).waitFor();
  expect(await linxiao.page.locator('main').innerText()).toContain('清淤任务 130 公里。');
  expect(await text().inputValue()).toBe('清淤任务 126 公里，争取 130 公里。');
  await linxiao.page.locator('button', { hasText: '接替并保存' }).click();
  await linxiao.page.locator('.flash').waitFor();
  await expectKept('清淤任务 126 公里，争取 130 公里。');
}, 60_000);

test('a sign-in that runs out leaves the words in the browser, and they are there after the next one', async () => {
  await linxiao.page.goto(record());
  await linxiao.page.locator('#entry-speakerName').fill('钱克勤');
  app.at('2026-11-27', '23:30');
  await write('资金在年内拨付。');
  await line('登录已过期');
  await linxiao.signIn('linxiao');
  await linxiao.page.goto(record());
  expect(await text().inputValue()).toBe('资金在年内拨付。');
  await line('已保存');
  await expectKept('清淤任务 126 公里，争取 130 公里。', '资金在年内拨付。');
}, 60_000);

async function expectKept(...words: string[]): Promise<void> {
  expect((await kept()).sort()).toEqual([...words].sort());
}
