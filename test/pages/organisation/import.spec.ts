import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { startApplication, type TestApplication } from '../../support/application.js';

const path = '/admin/people/import';

describe('importing people (J11)', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());

  const table = (broken: boolean) => {
    const rows = Array.from({ length: 200 }, (_, n) => [
      `新人${n}`,
      `xinren${n}`,
      broken && n === 15 ? '水利局' : '财政局',
      broken && n === 91 ? '' : '科员',
    ]);
    return iconv.encode(
      [['姓名', '用户名', '单位', '职务'], ...rows].map((cells) => cells.join(',')).join('\r\n'),
      'gb18030',
    );
  };
  const send = async (name: string, bytes: Buffer) => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get(path);
    await yuan.upload(path, {}, [{ field: 'file', name, bytes }]);
    return yuan;
  };
  const count = async () => Number((await organ.rows<{ n: number }>('SELECT COUNT(*) AS n FROM person'))[0]!.n);

  it('names the faulty lines and stores nothing; mended it adds all; again it changes nothing', async () => {
    const before = await count();
    const broken = await send('人员.csv', table(true));
    expect(broken.text).toContain('GB18030');
    expect(broken.text).toContain('第 17 行： 没有“水利局”这个单位');
    expect(broken.text).toContain('第 93 行： 缺少职务');
    expect(broken.text).not.toContain('确认导入');
    await broken.send(broken.path, {});
    expect(broken.status).toBe(422);
    expect(await count()).toBe(before);

    const mended = await send('人员.csv', table(false));
    expect(mended.text).toContain('新增 200 人');
    expect(await count()).toBe(before);
    const preview = mended.path;
    await mended.submit('确认导入');
    expect(mended.flash).toContain('新增 200 人');
    expect(await count()).toBe(before + 200);
    await mended.send(preview, {});
    expect(mended.status).toBe(404);

    const again = await send('人员.csv', table(false));
    expect(again.text).toContain('无变化 200 人');
    await again.submit('确认导入');
    expect(again.flash).toContain('无变化');
    expect(await count()).toBe(before + 200);
  });

  it('lets the security administrator admit them all at once', async () => {
    const shi = await organ.browser('shijing');
    await shi.get('/admin/grants');
    await shi.submit('/admin/grants/admission', {}, '准许全部 200 名待授权人员登录');
    expect(shi.flash).toBe('已准许 200 人登录。');
  });

  it('reads XLSX', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('人员');
    sheet.addRows([
      ['姓名', '单位', '职务', '手机'],
      ['欧阳·买买提·艾力', '应急局', '科员', '１３８００００００００'],
    ]);
    const yuan = await send('人员.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    expect(yuan.text).toContain('新增 1 人');
    await yuan.submit('确认导入');
    const [row] = await organ.rows<{ mobile: string }>("SELECT mobile FROM person WHERE name = '欧阳·买买提·艾力'");
    expect(row!.mobile).toBe('13800000000');
  });

  it.each([
    ['nothing', undefined, 422],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 415],
    ['a damaged XLSX', Buffer.from('PK\u0003\u0004xx'), 415],
  ])('refuses %s', async (_, bytes, status) => {
    const yuan = await organ.browser('yuanshuai');
    await yuan.get(path);
    await yuan.upload(path, {}, bytes ? [{ field: 'file', name: 'x.csv', bytes }] : []);
    expect(yuan.status).toBe(status);
    expect(yuan.h1).toBe('人员导入');
  });

  it('shows an upload to its owner alone', async () => {
    const yuan = await send('人员.csv', table(true));
    const shi = await organ.browser('shijing');
    await shi.get(yuan.path);
    expect(shi.status).toBe(403);
  });
});
