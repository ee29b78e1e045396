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
});
