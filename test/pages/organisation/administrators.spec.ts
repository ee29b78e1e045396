import { demoPassword } from '../../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../../support/application.js';

const initialPassword = 'Chushi#2026';
const person = { name: '何小北', post: '科员', standing: 'MEMBER', userName: 'hexiaobei', initialPassword };

describe('three administrators (J8)', () => {
  let organ: TestApplication;
  let unitId: string;
  const idOf = async (userName: string) =>
    (await organ.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]))[0]!.id;
  beforeAll(async () => {
    organ = await startApplication();
    unitId = (await organ.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'CZJ'"))[0]!.id;
  });
  afterAll(() => organ.close());

  it('one makes the account, another lets in, and the initial password is changed first', async () => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/admin/people');
    await yuan.follow('人员导入');
    expect(yuan.path).toBe('/admin/people/import');
    await yuan.get('/admin/people');
    await yuan.follow('新增人员');
    await yuan.submit('/admin/people/new', { ...person, unitId, initialPassword: 'short' });
    expect(yuan.errors).toEqual(['初始密码：密码至少 10 个字符']);
    expect(yuan.valueOf('name')).toBe('何小北');
    await yuan.submit('/admin/people/new', { initialPassword });
    expect(yuan.flash).toContain('待安全管理员授权');
    expect(yuan.text).toContain('待授权');

    const he = await organ.browser();
    await he.get('/login');
    await he.submit('/login', { userName: 'hexiaobei', password: initialPassword });
    expect(he.status).toBe(422);

    const shi = await organ.browser('shijing');
    await shi.get('/admin/grants');
    expect(shi.text).toContain('何小北');
    await shi.follow('何小北');
    await shi.submit('保存授权', { roles: ['SECRETARY'], clearance: 'INTERNAL' });
    expect(shi.flash).toBe('授权已保存，立即生效。');

    await he.submit('/login', { userName: 'hexiaobei', password: initialPassword });
    await he.get('/people');
    expect(he.h1).toBe('修改密码');
    const newPassword = 'Ziji-2026-xin';
    await he.submit('/account/password', { currentPassword: initialPassword, newPassword, againPassword: newPassword });
    await he.get('/people');
    expect(he.h1).toBe('通讯录');
  });

  it.each([
    ['yuanshuai', ['SYS_ADMIN', 'SEC_ADMIN'], '系统管理员、安全管理员、安全审计员须由三个人分别担任'],
    ['caoyang', ['AUDIT_ADMIN', 'ARCHIVIST'], '管理员不能兼任业务岗位'],
    ['sunlei', ['SECRETARY', 'SYS_ADMIN'], '管理员不能兼任业务岗位'],
  ])('%s with %j is refused', async (userName, roles, words) => {
    const shi = await organ.browser('shijing');
    const id = await idOf(userName);
    await shi.get(`/admin/grants/${id}`);
    await shi.submit('保存授权', { roles, clearance: 'INTERNAL' });
    expect(shi.status).toBe(422);
    expect(shi.errors[0]).toContain(words);
    const held = await organ.rows('SELECT role FROM role_grant WHERE personId = ?', [id]);
    expect(held).toHaveLength(1);
  });

  it('nobody grants to himself, makes himself away, or takes another’s desk', async () => {
    const shi = await organ.browser('shijing');
    const id = await idOf('shijing');
    await shi.get(`/admin/grants/${id}`);
    expect(shi.text).toContain('不能给自己授权');
    await shi.send(`/admin/grants/${id}`, { roles: ['AUDIT_ADMIN'], clearance: 'INTERNAL' });
    expect(shi.status).toBe(422);
    const yuan = await organ.browser('yuanshuai');
    await yuan.get(`/admin/people/${await idOf('yuanshuai')}`);
    await yuan.submit('停用账号');
    expect(yuan.status).toBe(422);
    for (const [userName, path] of [
      ['yuanshuai', '/admin/grants'],
      ['shijing', '/admin/people'],
      ['caoyang', '/admin/people'],
      ['caoyang', '/admin/grants'],
      ['sunlei', '/admin/people'],
    ] as const) {
      const browser = await organ.browser(userName);
      await browser.get(path);
      expect(browser.status).toBe(403);
    }
  });

  it('taking rights back ends the sessions at once', async () => {
    const tang = await organ.browser('tangyue');
    const shi = await organ.browser('shijing');
    await shi.get(`/admin/grants/${await idOf('tangyue')}`);
    await shi.submit('收回全部授权');
    await tang.get('/account');
    expect(tang.h1).toBe('登录');
    await tang.submit('/login', { userName: 'tangyue', password: demoPassword });
    expect(tang.status).toBe(422);
  });

  it('disabling ends the sessions at once; the list says so', async () => {
    const lu = await organ.browser('lusen');
    const yuan = await organ.browser('yuanshuai');
    await yuan.get(`/admin/people/${await idOf('lusen')}`);
    await yuan.submit('停用账号');
    expect(yuan.flash).toContain('已停用');
    await lu.get('/account');
    expect(lu.h1).toBe('登录');
    await yuan.submit('恢复账号');
    await lu.signIn('lusen');
  });

  it('a slip lets somebody set his own password', async () => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get(`/admin/people/${await idOf('hongxia')}`);
    await yuan.submit('发启用单');
    const address = new URL(yuan.$('main dl a').attr('href')!).pathname;
    const hong = await organ.browser();
    await hong.get(address);
    await hong.submit(address, { newPassword: 'Hongse-2026', againPassword: 'Hongse-2026' });
    await expect(hong.signIn('hongxia', 'Hongse-2026')).rejects.toThrow('could not sign in');
    const shi = await organ.browser('shijing');
    await shi.get('/todo');
    expect(shi.text).toContain('洪霞');
    await shi.get(`/admin/grants/${await idOf('hongxia')}`);
    await shi.submit('保存授权');
    await hong.signIn('hongxia', 'Hongse-2026');
  });

  it('nobody makes a slip that opens another administrator’s account', async () => {
    const yuan = await organ.browser('yuanshuai');
    for (const userName of ['shijing', 'caoyang']) {
      const path = `/admin/people/${await idOf(userName)}`;
      await yuan.get(path);
      await yuan.send(`${path}/activation`, {});
      expect([userName, yuan.status]).toEqual([userName, 422]);
      expect(yuan.body).not.toContain('/activate/');
    }
  });

  it('a stale form of a person is a conflict that keeps what was typed', async () => {
    const one = await organ.browser('yuanshuai');
    const two = await organ.browser('yuanshuai');
    const path = `/admin/people/${await idOf('duruo')}`;
    await one.get(path);
    await two.get(path);
    await one.submit(path, { post: '住建局副局长、总工程师' });
    await two.submit(path, { post: '住建局调研员' });
    expect(two.status).toBe(409);
    expect(two.valueOf('post')).toBe('住建局调研员');
    await two.submit(path);
    expect(two.flash).toBe('人员信息已保存。');
  });
});
