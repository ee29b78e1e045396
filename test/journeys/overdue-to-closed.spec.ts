import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { held } from '../pages/minutes/hold.js';
import { ids } from '../pages/minutes/support.js';
import { copies, pdf, taskOf } from '../pages/supervision/support.js';
import { press, visits } from './visit.js';

/* J6: from the due date that passes to the striking off, in a real browser. */

const evidence = { name: '办结材料.pdf', mimeType: 'application/pdf', buffer: pdf };

describe.each([true, false])('overdue to struck off, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let address: string;
  let first: string;
  let second: string;
  let own: string;

  beforeAll(async () => {
    app = await startApplication();
    first = await taskOf(app, await held(app, '12月18日'));
    const [unit] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'BGS'");
    const [bai] = await ids(app, 'baixiaotang');
    const due = { dueOn: '2026-12-21', originalDueOn: '2026-12-21', state: 'IN_PROGRESS' as const };
    const office = { ...due, leadUnitId: unit!.id, ownerId: bai! };
    const made = await copies(app, first, [
      { title: '渠系配套方案', ...due },
      { title: '督查通报编发', ...office },
    ]);
    [second, own] = made as [string, string];
    address = await app.listen();
  });
  afterAll(() => app.close());

  /** Lets somebody do something in a browser of his own; no page may be wider than its window or complain. */
  const as = visits(() => address, javaScript);

  const follow = (browser: Chromium, name: string) =>
    browser.page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  const main = (browser: Chromium) => browser.page.getByRole('main').innerText();
  const heading = (browser: Chromium) => browser.page.getByRole('heading', { level: 1 }).innerText();

  test('the unit signs for it', async () => {
    await as('niuchunsheng', async (niu) => {
      await niu.page.goto('/');
      await niu.page.locator(`.todo a.button[href="/followups/${first}"]`).click();
      await press(niu, '签收');
      expect(await main(niu)).toContain('已签收');
    });
  });

  test('before the day each reminder comes once, on working days, and the light says near', async () => {
    for (const day of ['2026-12-11', '2026-12-15', '2026-12-17', '2026-12-18']) {
      app.at(day, '09:30');
      await app.runJobs();
      await app.runJobs();
    }
    const told = await app.rows<{ subject: string }>(
      `SELECT i.subject FROM inbox_entry i JOIN person p ON p.id = i.personId
       WHERE i.subjectId = ? AND i.kind IN ('task.near', 'task.due') AND p.userName = 'niuchunsheng' ORDER BY i.createdAt`,
      [first],
    );
    expect(told.map((one) => one.subject.slice(0, 14))).toEqual([
      ...['督办事项5个工作日后到期：农', '督办事项3个工作日后到期：农', '督办事项1个工作日后到期：农'],
      expect.stringMatching(/^督办事项2026年12月/),
    ]);
    await as('niuchunsheng', async (niu) => {
      await niu.page.goto(`/followups/${first}`);
      expect(await heading(niu)).toContain('临期');
      await niu.page.goto(`/followups/${second}`);
      await follow(niu, '申请延期');
      await niu.page.locator('[name=wantedDay]').fill('12月31日');
      await niu.page.locator('[name=reason]').fill('设计单位变更。');
      await press(niu, '提交延期申请');
    });
    await as('gaoshulan', async (gao) => {
      await gao.page.goto(`/followups/${second}/extension`);
      await gao.page.locator('input[value=GRANTED]').check();
      await press(gao, '提交审批意见');
      expect(await main(gao)).toContain('2026年12月21日');
      expect(await main(gao)).toContain('2026年12月31日');
    });
  });

  test('past the day it is overdue up the ladder, with a red order, and too late to extend', async () => {
    app.at('2026-12-21', '09:30');
    await app.runJobs();
    await as('shaoliqun', async (shao) => {
      await shao.page.goto('/inbox');
      expect(await main(shao)).toContain('逾期1个工作日');
    });
    await as('niuchunsheng', async (niu) => {
      await niu.page.goto(`/followups/${first}`);
      expect(await heading(niu)).toContain('逾期 1 个工作日');
      const order = await niu.page.context().request.get(`${address}/followups/${first}/order`);
      expect((await order.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await follow(niu, '申请延期');
      expect(await main(niu)).toContain('须在到期前申请');
    });
  });

  test('done needs evidence; returned it is behind; accepted it is struck off by another hand', async () => {
    await as('niuchunsheng', async (niu) => {
      await niu.page.goto(`/followups/${second}/completion`);
      await niu.page.locator('[name=text]').fill('方案已通过评审。');
      await press(niu, '申请办结');
      expect(await main(niu)).toContain('请上传办结材料');
      await niu.page.locator('#claim-file').setInputFiles(evidence);
      await press(niu, '申请办结');
      expect(await main(niu)).toContain('已申请办结');
    });
    await as('baixiaotang', async (bai) => {
      await bai.page.goto(`/followups/${second}/completion`);
      await bai.page.locator('input[value=RETURN]').check();
      await bai.page.locator('[name=text]').fill('请补充评审意见。');
      await press(bai, '提交核验结果');
      expect(await heading(bai)).toContain('滞后');
    });
    await as('niuchunsheng', async (niu) => {
      for (const task of [second, first]) {
        await niu.page.goto(`/followups/${task}/completion`);
        await niu.page.locator('[name=text]').fill('已补充。');
        await niu.page.locator('#claim-file').setInputFiles(evidence);
        await press(niu, '申请办结');
      }
    });
    await as('baixiaotang', async (bai) => {
      for (const task of [second, first]) {
        await bai.page.goto(`/followups/${task}/completion`);
        await bai.page.locator('input[value=ACCEPT]').check();
        await press(bai, '提交核验结果');
      }
      await bai.page.goto(`/followups/${own}/completion`);
      await bai.page.locator('[name=text]').fill('通报已编发。');
      await bai.page.locator('#claim-file').setInputFiles(evidence);
      await press(bai, '申请办结');
    });
  });

  test('nobody strikes off what he claimed; the rate counts by the original date, the extension apart', async () => {
    await as('qinyue', async (qin) => {
      await qin.page.goto(`/followups/${own}/completion`);
      await qin.page.locator('input[value=ACCEPT]').check();
      await press(qin, '提交核验结果');
    });
    await as('baixiaotang', async (bai) => {
      await bai.page.goto(`/followups/${own}/closure`);
      expect(await main(bai)).toContain('申请办结的人不能自己核验或销号');
    });
    await as('qinyue', async (qin) => {
      for (const task of [first, second, own]) {
        await qin.page.goto(`/followups/${task}/closure`);
        await press(qin, '确认销号');
        expect(await main(qin)).toContain('已销号');
      }
      await qin.page.goto('/');
      expect(await main(qin)).not.toContain('已办结，请销号');
      await qin.page.goto('/followups?show=all');
      expect(await main(qin)).toContain('按期办结率 67%（2 ÷ 3）；计入已批准的延期为 67%（2 ÷ 3）');
      await qin.shoot(`followups-${javaScript}`);
    });
  });
});
