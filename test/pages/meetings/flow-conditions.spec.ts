import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply } from './support.js';

/* 审批流程 by condition, and its trial (AD2, S6.I1). */

let test: TestApplication;
let admin: Browser;
let sunlei: Browser;

beforeAll(async () => {
  test = await startApplication();
  admin = await test.browser('yuanshuai');
  sunlei = await test.browser('sunlei');
});
afterAll(() => test.close());

const page = '/admin/approval-flows/TOPIC';
const askedOf = async (id: string) => {
  const sql = `SELECT p.name FROM approval_step s JOIN person p ON p.id = s.approverId
    WHERE s.meetingId = ? ORDER BY s.position`;
  return (await test.rows<{ name: string }>(sql, [id])).map(({ name }) => name);
};

it('keeps what was typed of a chain that leaves some application without approver', async () => {
  await admin.get(page);
  const steps = { approver: ['LEADER', '', ''], onlyWhen: ['AMOUNT', '', ''], onlyValue: ['很多', '', ''] };
  await admin.submit(page, steps);
  expect(admin.status).toBe(422);
  expect(admin.errors.join()).toContain('第 1 步：请填写金额');
  expect(admin.errors.join()).toContain('至少要有一步总要经过');
  expect(admin.valueOf('onlyValue')).toBe('很多');
});

it('asks a step only of applications that meet its condition', async () => {
  await admin.get(page);
  await admin.submit(page, {
    approver: ['HOST_HEAD', 'PERSON', ''],
    person: ['', '丁若谷', ''],
    onlyWhen: ['', 'WORK_SECRET', ''],
  });
  expect(admin.$('table').text()).toContain('指定审批人（工作秘密）');
  expect(await askedOf(await apply(sunlei))).toEqual(['周敏']);
  expect(await askedOf(await apply(sunlei, { label: 'WORK_SECRET', starts: '15:00' }))).toEqual(['周敏', '丁若谷']);
});

it('names a unit and an amount in the words they were typed in', async () => {
  await admin.get(page);
  await admin.submit(page, {
    approver: ['HOST_HEAD', 'PERSON', 'PERSON', ''],
    person: ['', '丁若谷', '丁若谷', ''],
    onlyWhen: ['', 'AMOUNT', 'UNIT', ''],
    onlyValue: ['', '5万元', '住建局', ''],
  });
  expect(admin.$('table').text()).toContain('指定审批人（预算超过50000元时） → 指定审批人（住建局主办）');
  await admin.get(page);
  const values = admin
    .$('[name="onlyValue"]')
    .toArray()
    .map((one) => admin.$(one).val());
  expect(values).toEqual(['', '50000', '住建局', '']);
});

it('tries the chain with an example, and says who would be asked', async () => {
  const [unit] = await test.rows<{ id: string }>("SELECT id FROM unit WHERE shortName = '住建局'");
  await admin.get(`${page}?hostUnitId=${unit!.id}&applicant=孙蕾&costFen=6万元`);
  const names = () =>
    admin
      .$('#trial ~ .path li')
      .toArray()
      .map((one) => admin.$(one).text());
  expect(names().join()).toMatch(/石广厦.*丁若谷/);
  await admin.get(`${page}?hostUnitId=`);
  expect(admin.$('.field.invalid').text()).toContain('主办单位');
  await admin.get(`${page}?hostUnitId=${unit!.id}&costFen=-5`);
  expect(names()).toEqual([]);
});
