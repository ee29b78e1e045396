import { startApplication, type TestApplication } from '../../support/application.js';
import { textOf } from '../../print/text-of.js';
import { approved } from './support.js';

describe('主持词', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('is drafted from the agenda, edited, kept in versions, printed, and only for who runs the meeting', async () => {
    const sun = await app.browser('sunlei');
    const id = await approved(app, sun);
    await sun.get(`/meetings/${id}/people`);
    await sun.follow('主持词');
    expect(sun.text).toContain('尚未保存');
    const drafted = sun.$('textarea[name=body]').text();
    expect(drafted).toContain('下面进行第 1 项：冬春农田水利建设任务。');
    expect(drafted).toContain('应到 4 人');
    await sun.submit('保存主持词', { body: `${drafted}\n第一稿` });
    expect(sun.flash).toBe('主持词已保存。');
    await sun.submit('保存主持词', { body: '同志们，现在开会。散会。' });
    expect(sun.text).toContain('第 1 版 孙蕾');
    expect(sun.text).toContain('第一稿');
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/script`);
    expect(chair.text).toContain('同志们，现在开会');
    expect(await textOf(await chair.bytes(`/meetings/${id}/script/paper`))).toContain('同志们，现在开会。散会。');
    const member = await app.browser('niuchunsheng');
    expect((await member.get(`/meetings/${id}/script`)).status).toBe(404);
    expect((await member.get(`/meetings/${id}/script/paper`)).status).toBe(404);
  });
});
