import { startApplication, type TestApplication } from '../support/application.js';
import { press, visits } from './visit.js';

/* J1: one meeting from application to archive, by ten people's sign-ins, in a real browser. */

const words: Record<string, string> = {
  title: '冬春农田水利建设专题会议',
  purpose: '研究冬春农田水利建设任务和资金。',
  outcomes: '任务分解表',
  initiator: '邵立群',
  date: '2026-12-01',
  starts: '9:00',
  minutes: '90',
  convener: '周敏',
  chair: '高书岚',
  recorder: '林晓',
  members: '牛春生、钱克勤、石广厦',
  place: '农业农村局会议室',
  itemTitle: '冬春农田水利建设任务',
  itemPresenter: '牛春生',
  itemMinutes: '40',
};

describe.each([true, false])('a first meeting, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let address: string;
  let id: string;

  beforeAll(async () => {
    app = await startApplication();
    address = await app.listen();
  });
  afterAll(() => app.close());

  /** Lets somebody do something in a browser of his own; no page may be wider than its window or complain. */
  const as = visits(() => address, javaScript);

  test('is applied for and approved', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto('/meetings/new');
      await sun.page.locator('input[name=type][value=TOPIC]').check();
      for (const [name, value] of Object.entries(words)) await sun.page.locator(`[name=${name}]`).fill(value);
      await press(sun, '提交审批');
      id = /meetings\/(\w{16})/.exec(sun.page.url())![1]!;
    });
    await as('zhoumin', async (zhou) => {
      await zhou.page.goto('/');
      await zhou.page.locator('.todo a.button').first().click();
      await press(zhou, '同意');
    });
  });

  test('is notified, and answered', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/notice`);
      await sun.page.locator('input[value=official]').check();
      await press(sun, '签发通知');
      expect(await sun.page.getByRole('status').first().innerText()).toContain('已签发');
    });
    await app.runJobs();
    for (const userName of ['niuchunsheng', 'qiankeqin', 'shiguangsha']) {
      await as(userName, async (guest) => {
        await guest.page.goto(`/meetings/${id}/reply`);
        await guest.page.locator('input[value=ATTEND]').check();
        await press(guest, '提交回执');
      });
    }
  });

  test('is held and recorded', async () => {
    app.at('2026-12-01', '08:50');
    await as('linxiao', async (lin) => {
      await lin.page.goto(`/meetings/${id}/checkin`);
      for (const box of await lin.page.locator('input[name=personIds]').all()) await box.check();
      await press(lin, '登记到会');
    });
    await as('gaoshulan', async (gao) => {
      await gao.page.goto(`/meetings/${id}/session`);
      await press(gao, '开始会议');
      await press(gao, '开始第 1 项');
      await gao.page.locator('input[value=PASSED]').check();
      await gao.page.locator('[name=conclusion]').fill('原则同意任务分解。');
      await press(gao, '结束本项');
      await press(gao, '结束会议');
      await gao.page.locator('input[value=MET]').check();
      await press(gao, '确认闭会');
    });
    await as('linxiao', async (lin) => {
      await lin.page.goto(`/meetings/${id}/record`);
      await lin.page.locator('#entry-item').selectOption({ index: 1 });
      await lin.page.locator('#entry-kind').selectOption('REPORT');
      await lin.page.locator('#entry-speakerName').fill('牛春生');
      await lin.page.locator('#entry-text').fill('今冬计划清淤 126 公里。');
      await press(lin, '保存条目');
      await lin.page.locator('summary', { hasText: '新增议定事项' }).click();
      await lin.page.locator('#decision-text').fill('农业农村局牵头制定任务分解表。');
      await lin.page.locator('#decision-leadUnitId').selectOption({ label: '农业农村局' });
      await lin.page.locator('#decision-dueOn').fill('12月18日');
      await press(lin, '保存议定事项');
      await press(lin, '签名并提交审核');
    });
    await as('gaoshulan', async (gao) => {
      await gao.page.goto(`/meetings/${id}/record/review`);
      await gao.page.locator('input[value=APPROVE]').check();
      await press(gao, '提交审核结果');
    });
    await app.runJobs();
  });

  test('has its minutes issued and is filed', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/minutes`);
      await press(sun, '保存草稿');
      await press(sun, '送主持人签发');
    });
    await as('gaoshulan', async (gao) => {
      await gao.page.goto(`/meetings/${id}/minutes`);
      await gao.page.locator('input[value=ISSUE]').check();
      await press(gao, '提交签发意见');
      expect(await gao.page.getByRole('main').innerText()).toContain('〔2026〕1号');
    });
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/archive`);
      for (const reason of await sun.page.locator('input[name^="reason:"]').all()) await reason.fill('本次会议未形成');
      await press(sun, '提交归档');
    });
    await as('fanghui', async (fang) => {
      await fang.page.goto(`/meetings/${id}/archive`);
      await fang.page.locator('input[value=ACCEPT]').check();
      await press(fang, '提交');
      expect(await fang.page.getByRole('main').innerText()).toContain('J001-WS·2026-Y-BGS-0001');
    });
  });
});
