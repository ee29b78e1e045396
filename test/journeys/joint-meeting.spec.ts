import { advance, Meeting } from '../../src/meetings/meetings.js';
import { systemAct } from '../../src/platform/access/act.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { approveJoint, threeUnits, unitIds } from '../pages/meetings/joint-support.js';
import { topic } from '../pages/meetings/support.js';
import { hold } from '../pages/minutes/hold.js';
import { ids } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { press, visits } from './visit.js';

/* J3: a joint meeting of three units, of which one stays away, to minutes that the others stand behind. */

describe.each([true, false])('a joint meeting, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let address: string;
  let id: string;
  let units: Record<string, string>;

  beforeAll(async () => {
    app = await startApplication();
    address = await app.listen();
    const found = await unitIds(app, ...threeUnits, 'YJJ');
    units = Object.fromEntries([...threeUnits, 'YJJ'].map((code, n) => [code, found[n]!]));
  });
  afterAll(() => app.close());

  const as = visits(() => address, javaScript);
  const text = (browser: Chromium) => browser.page.getByRole('main').innerText();
  const status = (browser: Chromium) => browser.page.getByRole('status').first().innerText();

  test('one unit is refused; three are taken', async () => {
    await as('leizhendong', async (lei) => {
      await lei.page.goto('/meetings/new');
      await lei.page.locator('input[name=type][value=JOINT]').check();
      const { type, label, ...words } = topic;
      void [type, label];
      for (const [name, value] of Object.entries({ ...words, urgentReason: '近期风险' }))
        await lei.page.locator(`[name=${name}]`).fill(value);
      await lei.page.locator('summary', { hasText: '成员单位' }).click();
      await lei.page.locator(`input[name=memberUnitIds][value="${units.ZWJ}"]`).check();
      await press(lei, '提交审批');
      expect(await text(lei)).toContain('联席会议至少两个单位');
      for (const code of threeUnits)
        await lei.page.locator(`input[name=memberUnitIds][value="${units[code]}"]`).check();
      await press(lei, '提交审批');
      id = /meetings\/(\d\w{15})/.exec(lei.page.url())![1]!;
    });
    await approveJoint(app, id);
  });

  test('a liaison finds it on his list, confirms the time, names two, and sees his own row only', async () => {
    await as('youjia', async (you) => {
      await you.page.goto('/');
      expect(await text(you)).toContain('请您单位确认时间');
      await you.page.goto(`/meetings/${id}/units`);
      expect(await text(you)).not.toContain('住建局');
      await you.page.getByRole('link', { name: '办理本单位事项' }).click();
      await you.page.locator('input[value=CONFIRM]').check();
      await press(you, '答复');
      expect(await status(you)).toContain('已确认时间');
      await you.page.locator('[name=who]').fill('马红、欧阳静雅');
      await press(you, '报送');
      expect(await status(you)).toContain('已报送2人');
    });
    await as('lusen', async (lu) => {
      await lu.page.goto(`/meetings/${id}/units/${units.ZJJ}`);
      await lu.page.locator('input[value=CONFIRM]').check();
      await press(lu, '答复');
    });
  });

  test('a unit that cannot come says why, and is done without for a reason', async () => {
    await as('jiangzhou', async (jiang) => {
      await jiang.page.goto(`/meetings/${id}/units/${units.SJJ}`);
      await jiang.page.locator('input[value=OBJECT]').check();
      await jiang.page.locator('[name=words]').fill('当日全省抽检');
      await press(jiang, '答复');
      expect(await status(jiang)).toContain('意见已转告承办人');
    });
    await as('leizhendong', async (lei) => {
      await lei.page.goto(`/meetings/${id}/units/${units.SJJ}`);
      expect(await text(lei)).toContain('当日全省抽检');
      await lei.page.locator('[name=reason]').fill('本次议题不涉及');
      await press(lei, '免于参加');
      expect(await text(lei)).toContain('免于参加');
    });
  });

  test('it is held, with a decision of one unit that another assists', async () => {
    await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
      await advance(tx, await tx.lock(Meeting, id), 'issueNotice');
    });
    app.at('2026-11-27', '08:45');
    const [lei, ma] = (await ids(app, 'leizhendong', 'mahong')) as [string, string];
    const recorder = await app.browser('linxiao');
    await recorder.get(`/meetings/${id}/checkin`);
    await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: [ma] });
    const decision = {
      text: '应急局牵头开展排查。',
      leadUnitId: units.YJJ!,
      ownerId: lei,
      assistUnitIds: [units.ZJJ!],
    };
    await hold(app, id, '12月18日', decision);
  });

  const issue = (done: string) =>
    as('gaoshulan', async (gao) => {
      await gao.page.goto(`/meetings/${id}/minutes`);
      await gao.page.locator('input[value=ISSUE]').check();
      await press(gao, '提交签发意见');
      expect(await text(gao)).toContain(done);
    });
  const countersign = (userName: string, answer: string, words = '') =>
    as(userName, async (browser) => {
      await browser.page.goto(`/meetings/${id}/minutes`);
      await browser.page.locator(`input[name=answer][value=${answer}]`).check();
      await browser.page.locator('[name=words]').fill(words);
      await press(browser, '会签');
      expect(await status(browser)).toMatch(/已会签|已转告/);
    });
  const submit = (body?: string) =>
    as('leizhendong', async (lei) => {
      await lei.page.goto(`/meetings/${id}/minutes`);
      if (body) await lei.page.locator('[name=body]').fill(body);
      await press(lei, '保存草稿');
      await press(lei, '送主持人签发');
      await app.runJobs();
    });

  test('the minutes wait for both units; another text is asked about again', async () => {
    await submit();
    await countersign('youjia', 'AGREE');
    await issue('会签 1/2');
    await countersign('duruo', 'OPINION', '第二项请写明配合单位');
    await as('gaoshulan', async (gao) => {
      await gao.page.goto(`/meetings/${id}/minutes`);
      await gao.page.locator('input[value=RETURN]').check();
      await gao.page.locator('#sign-opinion').fill('按会签意见修改');
      await press(gao, '提交签发意见');
    });
    await submit('会议议定：由应急局牵头，住建局配合。');
    await issue('会签 0/2');
    await countersign('youjia', 'AGREE');
    await countersign('duruo', 'AGREE');
    await issue('会签 2/2');
  });

  test.each(['leizhendong', 'lusen'])('the task is on the list of %s', async (userName) => {
    await as(userName, async (browser) => {
      await browser.page.goto('/followups');
      expect(await text(browser)).toContain('应急局牵头开展排查');
    });
  });
});
