import { startApplication, type TestApplication } from '../../support/application.js';
import { call, ids, itemsOf, opened } from './support.js';

describe('ending a meeting and what a record names', () => {
  let app: TestApplication;
  let id: string;

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app, { title: '防汛会商' });
  });
  afterAll(() => app.close());

  test('items and people who are not the meeting’s are refused beside their field, and the words stay', async () => {
    const other = await opened(app, { title: '另一次会议', date: '2026-11-30' }).catch(() => undefined);
    const [stranger] = await ids(app, 'jiangzhou');
    const foreign = other ? (await itemsOf(app, other))[0]! : stranger!;
    app.at('2026-11-27', '09:05');
    const recorder = await app.browser('linxiao');
    const record = `/meetings/${id}/record`;
    await recorder.get(record);
    await recorder.send(`${record}/entries`, { kind: 'SPEECH', itemId: foreign, speakerName: '甲', text: '发言内容' });
    expect(recorder.status).toBe(422);
    expect(recorder.errors.join()).toContain('没有这项议题');
    expect(recorder.valueOf('text')).toBe('发言内容');
    await recorder.send(`${record}/entries`, { kind: 'SPEECH', speakerId: stranger!, text: '发言内容' });
    expect(recorder.errors.join()).toContain('不在参会名单');
    await recorder.send(`${record}/decisions`, { text: '抓紧落实', leadUnitId: stranger!, ownerId: foreign });
    expect(recorder.errors.join()).toContain('没有这个单位');
    expect(await app.rows('SELECT id FROM decision WHERE meetingId = ?', [id])).toHaveLength(0);
    expect(await app.rows('SELECT id FROM record_entry WHERE meetingId = ?', [id])).toHaveLength(0);
  });

  test('the second recorder has the tab of the record while it is drafted', async () => {
    const sun = await app.browser('sunlei');
    const second = await app.browser('tianyiming');
    await sun.get(`/meetings/${id}/record`);
    await sun.submit(`/meetings/${id}/record/deputy`, { name: '田一鸣' });
    await second.get(`/meetings/${id}`);
    expect(second.$('nav.tabs').text()).toContain('记录');
  });

  test('asks while items are open, names them, and ends when that is confirmed', async () => {
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/ending`);
    expect(chair.status).toBe(422);
    expect(chair.h1).toBe('确认结束会议');
    expect(chair.text).toContain('第 1 项');
    const [before] = await app.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]);
    expect(before!.state).toBe('IN_SESSION');
    await chair.follow('返回');
    await call(app, id, (await itemsOf(app, id))[0]!);
    await chair.send(`/meetings/${id}/session/ending`, { confirmed: '1' });
    expect(chair.errors.join()).toContain('还有议题没有结束');
    await chair.get(`/meetings/${id}/session`);
    const [item] = await itemsOf(app, id);
    await chair.submit(`/meetings/${id}/session/items/${item}/end`, { outcome: 'NOTED', conclusion: '已研究。' });
    const extra = { title: '排涝泵站检修', minutes: '10', reason: '汛情变化' };
    await chair.submit(`/meetings/${id}/session/impromptu`, extra);
    await chair.submit(`/meetings/${id}/session/ending`);
    expect(chair.text).toContain('排涝泵站检修');
    await chair.submit('确认结束会议');
    expect(chair.h1).toBe('闭会');
  });
});
