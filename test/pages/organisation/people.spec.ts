import { startApplication, type TestApplication } from '../../support/application.js';

describe('通讯录', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());

  it('finds people by name, initials, unit and post, in official order', async () => {
    const browser = await organ.browser('sunlei');
    const names = async (query: string) => {
      await browser.get(`/people?q=${encodeURIComponent(query)}`);
      return browser
        .$('tbody th')
        .toArray()
        .map((cell) => browser.$(cell).text());
    };
    expect(await names('赵䶮')).toEqual(['赵䶮']);
    expect(await names('hw')).toEqual(['何伟']);
    expect(await names('OuYang')).toEqual(['欧阳静雅']);
    expect(await names('财政局')).toEqual(['钱克勤', '洪霞', '尹一航']);
    expect(await names('副县长')).toEqual(['沈亦平', '高书岚', '邵立群']);
    expect(await names('%')).toEqual([]);
  });

  it('pages by key, forth and back', async () => {
    const browser = await organ.browser('sunlei');
    await browser.get('/people');
    const first = browser.text;
    await browser.follow('下一页');
    expect(browser.text).not.toBe(first);
    await browser.follow('下一页');
    await browser.follow('上一页');
    await browser.follow('上一页');
    expect(browser.text).toBe(first);
    await browser.get('/people?after=x~y&unit=1&page=-1');
    expect(browser.status).toBe(200);
  });

  it('suggests while somebody types, and is not for administrators', async () => {
    const browser = await organ.browser('sunlei');
    await browser.get('/people/suggest?q=%E4%BD%95%E4%BC%9F%E3%80%81sgs');
    expect(JSON.parse(browser.body)).toEqual([{ name: '石广厦', hint: '县住房和城乡建设局 住建局局长' }]);
    await browser.get('/people/suggest?q[]=1');
    expect(browser.status).toBe(200);
    const yuan = await organ.browser('yuanshuai');
    await yuan.get('/people');
    expect(yuan.status).toBe(403);
  });
});
