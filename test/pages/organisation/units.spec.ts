import { startApplication, type TestApplication } from '../../support/application.js';

describe('机构', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());
  const idOf = async (code: string) =>
    (await organ.rows<{ id: string }>('SELECT id FROM unit WHERE code = ?', [code]))[0]!.id;

  it('shows the tree, adds, changes, closes', async () => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/admin/units');
    expect(yuan.text).toContain('县应急管理局');
    await yuan.follow('新增单位');
    const unit = { name: '县水务局', shortName: '水务局', code: 'SWJ', parentId: await idOf('XZF') };
    await yuan.submit('/admin/units/new', unit);
    expect(yuan.flash).toBe('单位已保存。');
    await yuan.follow('县水务局');
    await yuan.submit('保存', { parentId: await idOf('SWJ') });
    expect(yuan.errors).toEqual(['上级单位：不能放在自己或下级单位之下']);
    await yuan.get(`/admin/units/${await idOf('CZJ')}`);
    await yuan.send(yuan.path, { ...unit, code: 'CZJ', rank: '3', open: '', _version: '1' });
    expect(yuan.errors[0]).toContain('还有 3 名在职人员');
    await yuan.get('/admin/units/new');
    await yuan.submit('/admin/units/new', { ...unit, code: 'bgs' });
    expect(yuan.errors[0]).toContain('大写字母');
  });

  it('says which unit lacks its head and who sets it, and who leads its line', async () => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/admin/units/new');
    await yuan.submit('/admin/units/new', { name: '县林业局', shortName: '林业局', code: 'LYJ' });
    const row = () => yuan.text.slice(yuan.text.indexOf('县林业局')).slice(0, 20);
    expect(row()).toContain('缺负责人');
    await yuan.follow('县林业局');
    expect(yuan.text).toContain('请在人员页把一位在职人员“在单位的身份”改为“负责人”');
    const [gao] = await organ.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'gaoshulan'");
    await yuan.submit('保存', { leaderId: gao!.id });
    expect(yuan.flash).toBe('单位已保存。');
    expect((await organ.rows("SELECT leaderId FROM unit WHERE code = 'LYJ'"))[0]).toEqual({ leaderId: gao!.id });
    await yuan.get(`/admin/units/${await idOf('CZJ')}`);
    expect(yuan.text).toContain('负责人：钱克勤');
    await yuan.send(yuan.path, {
      ...{ name: '县财政局', shortName: '财政局', code: 'CZJ', parentId: await idOf('XZF'), rank: '3', open: '1' },
      ...{ leaderId: await idOf('XZF'), _version: '1' },
    });
    expect(yuan.errors[0]).toContain('没有这位在职人员');
  });

  it('offers the unit of outside people nowhere as one that acts', async () => {
    const yuan = await organ.browser('yuanshuai');
    const outside = await idOf('ZJ');
    await yuan.get(`/admin/units/${outside}`);
    expect(yuan.$('[name="outside"]').attr('checked')).toBe('checked');
    await yuan.get('/admin/people/new');
    expect(yuan.$(`option[value="${outside}"]`)).toHaveLength(1);
    const sun = await organ.browser('sunlei');
    for (const path of ['/meetings/new', '/topics', '/topics/new', '/topic-calls/new', '/plans/2026']) {
      await sun.get(path);
      expect(sun.status).toBe(200);
      expect(sun.$(`[value="${outside}"]`)).toHaveLength(0);
    }
    await yuan.get(`/admin/units/${await idOf('XZF')}`);
    await yuan.submit('保存', { outside: '1' });
    expect(yuan.errors[0]).toContain('本单位不能只登记外请人员');
  });
});
