import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, ids, itemsOf, opened } from './support.js';

describe('the seat of a participant', () => {
  let app: TestApplication;
  let id: string;
  let items: string[];
  let niu: Browser, chair: Browser, recorder: Browser;
  const seat = () => `/meetings/${id}/seat`;
  const session = () => `/meetings/${id}/session`;

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app);
    items = await itemsOf(app, id);
    niu = await app.browser('niuchunsheng');
    chair = await app.browser('gaoshulan');
    recorder = await app.browser('linxiao');
  });
  afterAll(() => app.close());

  test('is where the menu leads while the meeting goes on, and nothing else calls', async () => {
    await niu.get('/');
    expect(niu.$('nav.side a').first().text()).toBe('会议进行中 → 进入会场');
    expect(niu.$('nav.side details a').length).toBeGreaterThan(2);
    expect(niu.$('.badge').length).toBe(0);
    await niu.get('/seat');
    expect(niu.path).toBe(seat());
    expect(niu.text).toContain('现在没有议题在进行');
    expect(niu.$('nav.side').length).toBe(0);
    await chair.get('/');
    expect(chair.$('nav.side').text()).not.toContain('进入会场');
  });

  test('shows the item under way and asks for the floor once', async () => {
    await call(app, id, items[0]!);
    await niu.get(seat());
    expect(niu.text).toContain('正在进行：第 1 项');
    expect(niu.$('meta[http-equiv="refresh"]').length).toBe(1);
    await niu.submit('请求发言');
    expect(niu.flash).toContain('等候主持人');
    await niu.submit('请求发言');
    expect(niu.status).toBe(422);
    expect(niu.errors.join()).toContain('已请求发言');
    await chair.get(session());
    expect(chair.text).toContain('牛春生 请求发言');
    await chair.submit('请发言');
    expect(chair.text).not.toContain('牛春生 请求发言');
    await niu.get(seat());
    expect(niu.text).toContain('已请发言');
  });

  test('hands in an opinion, which the recorder takes into the record under its author’s name', async () => {
    await niu.get(`${seat()}/write`);
    expect(niu.$('meta[http-equiv="refresh"]').length).toBe(0);
    await niu.submit('提交', { kind: 'OPINION', text: '' });
    expect(niu.status).toBe(422);
    await niu.submit('提交', { kind: 'OPINION', text: '清淤应先下游后上游。' });
    expect(niu.flash).toContain('由记录员记入记录');
    const [word] = await app.rows<{ id: string }>("SELECT id FROM seat_word WHERE kind = 'OPINION'");
    await chair.get(session());
    expect(chair.text).toContain('清淤应先下游后上游');
    await chair.send(`${seat()}/words/${word!.id}/taking`, {});
    expect(chair.status).toBe(403);
    await recorder.get(session());
    await recorder.submit('记入记录');
    await recorder.get(`/meetings/${id}/record`);
    expect(recorder.text).toContain('（书面意见）清淤应先下游后上游。');
    await recorder.get(session());
    await recorder.send(`${seat()}/words/${word!.id}/taking`, {});
    expect(recorder.status).toBe(422);
  });

  test('takes one’s own back, and nobody else’s', async () => {
    await niu.get(`${seat()}/write`);
    await niu.submit('提交', { kind: 'POINT', text: '请先宣读回避名单。' });
    const [word] = await app.rows<{ id: string }>("SELECT id FROM seat_word WHERE kind = 'POINT'");
    const qian = await app.browser('qiankeqin');
    await qian.get(seat());
    await qian.send(`${seat()}/words/${word!.id}/withdrawal`, {});
    expect(qian.status).toBe(404);
    await niu.submit('撤回');
    expect(niu.flash).toBe('已撤回。');
    await chair.get(session());
    expect(chair.text).not.toContain('回避名单');
  });

  test('casts one’s own vote while it is open; what is cast is counted as it was cast', async () => {
    await niu.get(seat());
    await niu.send(`${seat()}/vote`, { choice: 'YES' });
    expect(niu.errors.join()).toContain('没有正在进行的席上表决');
    await niu.send(`/meetings/${id}/votes/seats`, { itemId: items[0]!, question: '通过任务分解表' });
    expect(niu.status).toBe(403);
    await chair.get(`/meetings/${id}/votes/new?item=${items[0]}`);
    await chair.submit('开始席上表决', { question: '通过任务分解表' });
    expect(chair.flash).toContain('席上表决已开始');
    await niu.get(seat());
    expect(niu.text).toContain('通过任务分解表');
    await niu.submit(`${seat()}/vote`, {}, '反对');
    await niu.submit(`${seat()}/vote`, {}, '赞成');
    expect(niu.text).toContain('您已投：赞成');
    const [first, second, third] = await ids(app, 'niuchunsheng', 'qiankeqin', 'shiguangsha');
    await chair.get(`/meetings/${id}/votes/new?item=${items[0]}`);
    expect(chair.text).toContain('已投 1 票');
    expect(chair.$(`[name="ballot:${first}"]`).attr('type')).toBe('hidden');
    expect(chair.text).toContain('赞成 席上已投，计票时不能更改');
    expect(chair.$('button.primary').text()).toBe('核对无误，计票');
    await chair.get(session());
    expect(chair.text).toContain('席上表决进行中：“通过任务分解表”，已投 1 票（在场成员 3 人）');
    expect(chair.$('.box.wait a').attr('href')).toBe(`/meetings/${id}/votes/new?item=${items[0]}`);
    await niu.get(session());
    expect(niu.text).toContain('席上表决进行中');
    expect(niu.$('.box.wait a').length).toBe(0);
    const named = { itemId: items[0]!, question: '通过任务分解表', method: 'NAMED' };
    const others = { [`ballot:${second}`]: 'YES', [`ballot:${third}`]: 'NO' };
    await chair.send(`/meetings/${id}/votes/new`, { ...named, ...others, [`ballot:${first}`]: 'NO' });
    expect(chair.errors.join()).toContain('不能更改');
    await chair.send(`/meetings/${id}/votes/new`, { ...named, ...others, [`ballot:${first}`]: 'YES' });
    expect(chair.text).toContain('赞成');
    await niu.get(seat());
    expect(niu.text).not.toContain('您已投');
    await chair.get(session());
    expect(chair.text).not.toContain('席上表决进行中');
  });

  test('is for those on the list, who are in the room', async () => {
    const oversight = await app.browser('pengli');
    expect((await oversight.get(seat())).status).toBe(403);
    await oversight.send(`${seat()}/words`, { kind: 'FLOOR' });
    expect(oversight.status).toBe(403);
    await recorder.get(`/meetings/${id}/checkin`);
    const [qian] = await ids(app, 'qiankeqin');
    await recorder.submit(`/meetings/${id}/checkin/departures`, { personId: qian!, consented: '1' });
    const away = await app.browser('qiankeqin');
    await away.get(seat());
    expect(away.text).toContain('还没有签到或已离场');
    await away.get('/');
    expect(away.$('nav.side').text()).not.toContain('进入会场');
    await away.send(`${seat()}/words`, { kind: 'FLOOR' });
    expect(away.errors.join()).toContain('请先签到');
  });
});
