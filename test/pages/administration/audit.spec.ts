import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('审计日志', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
    const idOf = async (userName: string) =>
      (await organ.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]))[0]!.id;
    const shi = await organ.browser('shijing');
    await shi.get(`/admin/grants/${await idOf('tangyue')}`);
    await shi.submit('保存授权', { roles: ['ARCHIVIST'], clearance: 'INTERNAL' });
    const yuan = await organ.browser('yuanshuai');
    await yuan.get(`/admin/people/${await idOf('lusen')}`);
    await yuan.submit('停用账号');
    const sun = await organ.browser('sunlei');
    await sun.get('/account');
    await sun.submit('/account', { phone: '0871-66120077' });
  });
  afterAll(() => organ.close());

  it('shows the auditor what all others did, in words, without content; not his own acts', async () => {
    const cao = await organ.browser('caoyang');
    await cao.get('/admin/audit');
    for (const words of ['授予或收回岗位', '停用账号', '修改联系方式', '施静', '袁帅', '孙蕾']) {
      expect(cao.text).toContain(words);
    }
    expect(cao.text).toContain('授予岗位：档案员');
    expect(cao.text).not.toContain('ARCHIVIST');
    expect(cao.text).not.toContain('66120077');
    expect(cao.$('tbody td:nth-child(2)').text()).not.toContain('曹洋');
  });

  it('shows the security administrator the auditor’s and ordinary people’s acts, not his own', async () => {
    const shi = await organ.browser('shijing');
    await shi.get('/admin/audit');
    expect(shi.text).toContain('曹洋');
    expect(shi.text).toContain('孙蕾');
    expect(shi.text).not.toContain('停用账号');
    expect(shi.text).not.toContain('导出 CSV');
    await shi.get('/admin/audit/verification');
    expect(shi.status).toBe(403);
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/admin/audit');
    expect(yuan.status).toBe(403);
  });

  it('filters by person, act and day; odd parameters do no harm', async () => {
    const cao = await organ.browser('caoyang');
    await cao.get('/admin/audit?who=袁帅&act=person.&from=2026-11-24&until=2026-11-24');
    expect(cao.$('tbody tr')).toHaveLength(1);
    await cao.get('/admin/audit?act=停用&object=人员');
    expect(cao.$('tbody tr')).toHaveLength(1);
    expect(cao.$('tbody tr').text()).toContain('停用账号');
    await cao.get('/admin/audit?who=袁帅&from=2026-11-25');
    expect(cao.text).toContain('没有符合条件的记录');
    await cao.get('/admin/audit?from=2月30日&after=x&act=%25');
    expect(cao.status).toBe(200);
  });

  it('pages from the newest to the oldest', async () => {
    const cao = await organ.browser('caoyang');
    for (let n = 0; n < 30; n++) {
      const one = await organ.browser('linxiao');
      await one.get('/account');
      await one.submit('/logout');
    }
    await cao.get('/admin/audit?who=林晓');
    const first = cao.$('tbody tr').length;
    await cao.follow('下一页');
    expect(first).toBe(50);
    expect(cao.$('tbody tr').length).toBeGreaterThanOrEqual(10);
  });

  it('exports what was filtered, and that is audited', async () => {
    const cao = await organ.browser('caoyang');
    await cao.get('/admin/audit?who=孙蕾');
    await cao.submit('/admin/audit/exports');
    expect(cao.headers['content-disposition']).toContain('attachment');
    const shi = await organ.browser('shijing');
    await shi.get('/admin/audit?act=audit.export');
    expect(shi.text).toContain('导出审计日志');
  });

  it('finds the chain whole, and names a row that was altered', async () => {
    const cao = await organ.browser('caoyang');
    await cao.get('/admin/audit/verification');
    await cao.submit('立即校验');
    expect(cao.flash).toBe('审计链完整，没有发现改动。');
    const unitOfWork = organ.nest.get(UnitOfWork);
    const [row] = await organ.rows<{ lane: number; n: number }>(
      "SELECT lane, n FROM audit WHERE act = 'person.disable'",
    );
    await unitOfWork.run(systemAct(organ.clock.now()), (tx) =>
      tx.run("UPDATE audit SET actorName = '无名' WHERE lane = ? AND n = ?", [row!.lane, row!.n]),
    );
    organ.clock.advanceMinutes(1);
    await cao.submit('立即校验');
    expect(cao.text).toContain(`第 ${row!.lane}:${row!.n} 行被改动`);
  });
});
