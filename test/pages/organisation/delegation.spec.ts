import { startApplication, type TestApplication } from '../../support/application.js';

describe('delegating approvals', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());

  it('works, runs on its days, and can be taken back', async () => {
    const zhou = await organ.browser('zhoumin');
    await zhou.get('/account/delegations');
    await zhou.submit('/account/delegations', {
      delegate: 'drg',
      fromDay: '明天',
      untilDay: '11月27日',
      reason: '外出开会',
    });
    expect(zhou.flash).toBe('已设置代理，丁若谷将在期间内代您审批。');
    expect(zhou.text).toContain('未开始');
    organ.at('2026-11-25', '09:00');
    await zhou.signIn('zhoumin');
    await zhou.get('/account/delegations');
    expect(zhou.text).toContain('代理中');
    const ding = await organ.browser('dingruogu');
    await ding.get('/account/delegations');
    expect(ding.text).toContain('请我代理');
    expect(ding.$('form[action$="/ending"]')).toHaveLength(0);
    await zhou.submit('收回');
    expect(zhou.flash).toBe('代理已收回。');
    expect(zhou.text).toContain('已收回');
  });

  it('is chosen without JavaScript: add, see, remove', async () => {
    const gao = await organ.browser('gaoshulan');
    await gao.get('/account/delegations');
    await gao.submit('/account/delegations', { delegate: '应急局', fromDay: '12月1日' }, '添加');
    expect(gao.status).toBe(200);
    expect(gao.text).toContain('“应急局”有几位');
    expect(gao.valueOf('fromDay')).toBe('12月1日');
    const zhao = await organ.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'zhaoyan'");
    await gao.submit('/account/delegations', { delegateIds: zhao[0]!.id }, '添加');
    expect(gao.text).toContain('赵䶮');
    expect(gao.valueOf('delegate')).toBe('');
    await gao.submit('/account/delegations', {}, '移除');
    expect(gao.$('.chosen')).toHaveLength(0);
  });

  it.each([
    [{ delegate: '', fromDay: '12月1日', untilDay: '12月2日' }, '代办人：请选定一位代办人'],
    [{ delegate: '李不存在', fromDay: '12月1日', untilDay: '12月2日' }, '代办人：请选定一位代办人'],
    [{ delegate: '袁帅', fromDay: '12月1日', untilDay: '12月2日' }, '代办人：请选定一位代办人'],
    [{ delegate: '邵立群', fromDay: '12月1日', untilDay: '12月2日' }, '代办人：不能请自己代理'],
    [{ delegate: '高书岚', fromDay: '12月2日', untilDay: '12月1日' }, '到哪天止（含当天）：结束日期早于开始日期'],
    [
      { delegate: '高书岚', fromDay: '2月30日', untilDay: '12月1日' },
      '从哪天起：2026年2月30日不存在，最后一天是2026年2月28日（星期六）',
    ],
  ])('refuses %j', async (form, words) => {
    const shao = await organ.browser('shaoliqun');
    await shao.get('/account/delegations');
    await shao.submit('/account/delegations', form);
    expect(shao.status).toBe(422);
    expect(shao.errors).toContain(words);
  });

  it('is nobody else’s to end, and no administrator’s at all', async () => {
    const [row] = await organ.rows<{ id: string }>('SELECT id FROM delegation');
    const qin = await organ.browser('qinyue');
    await qin.get('/account/delegations');
    await qin.send(`/account/delegations/${row!.id}/ending`, {});
    expect(qin.status).toBe(404);
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/account/delegations');
    expect(yuan.status).toBe(403);
  });
});
