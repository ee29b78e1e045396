import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, ids, itemsOf, opened } from './support.js';

describe('回避', () => {
  let app: TestApplication;
  let id: string;
  let item: string;
  let sun: Browser, niu: Browser, qian: Browser, chair: Browser, recorder: Browser;
  const recusals = () => `/meetings/${id}/recusals`;
  const session = () => `/meetings/${id}/session`;

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app, { members: '牛春生、钱克勤、石广厦' });
    [item] = (await itemsOf(app, id)) as [string];
    sun = await app.browser('sunlei');
    niu = await app.browser('niuchunsheng');
    qian = await app.browser('qiankeqin');
    chair = await app.browser('gaoshulan');
    recorder = await app.browser('linxiao');
    await sun.get(`/meetings/${id}/materials`);
    const paper = { field: 'files', name: '投标单位.txt', bytes: Buffer.from('三家') };
    await sun.upload(`/meetings/${id}/materials`, { itemId: item, label: 'INTERNAL' }, [paper]);
    await sun.submit(`/meetings/${id}/materials/distribution`);
  });
  afterAll(() => app.close());

  test('is declared by oneself with a reason, and those on duty are told', async () => {
    await qian.get(`/meetings/${id}/people`);
    await qian.follow('回避');
    expect(qian.$('select[name=personId]').length).toBe(0);
    await qian.submit('申报回避', { itemId: item, reason: '' });
    expect(qian.status).toBe(422);
    await qian.submit('申报回避', { itemId: item, reason: '亲属在投标单位任职' });
    expect(qian.flash).toContain('已登记回避');
    expect(qian.text).toContain('亲属在投标单位任职');
    await qian.submit('申报回避', { itemId: item, reason: '再报一次' });
    expect(qian.errors.join()).toContain('已登记回避该项');
    await app.runJobs();
    await chair.get('/inbox');
    expect(chair.text).toContain('钱克勤 申报回避');
  });

  test('is set for others by secretary, recorder and chair only; its reason is not for everybody', async () => {
    const [qianId, shiId] = await ids(app, 'qiankeqin', 'shiguangsha');
    await niu.get(recusals());
    expect(niu.text).not.toContain('亲属在投标单位任职');
    await niu.send(recusals(), { itemId: item, personId: shiId!, reason: '他人' });
    expect(niu.status).toBe(403);
    await recorder.get(recusals());
    expect(recorder.text).toContain('亲属在投标单位任职');
    await recorder.submit('登记回避', { itemId: item, personId: shiId!, reason: '曾任该项目负责人' });
    expect(recorder.text).toContain('林晓 登记');
    const [row] = await app.rows<{ id: string }>('SELECT id FROM recusal WHERE personId = ?', [shiId!]);
    await recorder.submit(`${recusals()}/${row!.id}/lifting`, { reason: '' });
    expect(recorder.status).toBe(422);
    await recorder.submit(`${recusals()}/${row!.id}/lifting`, { reason: '与本项无关' });
    expect(recorder.text).toContain('解除：与本项无关');
    const [own] = await app.rows<{ id: string }>('SELECT id FROM recusal WHERE personId = ?', [qianId!]);
    await niu.send(`${recusals()}/${own!.id}/lifting`, { reason: '不必' });
    expect(niu.status).toBe(403);
  });

  test('keeps the papers of the item from him, in search too', async () => {
    const shi = await app.browser('shiguangsha');
    await shi.get(`/meetings/${id}/materials`);
    expect(shi.text).toContain('投标单位');
    await qian.get(`/meetings/${id}/materials`);
    expect(qian.text).not.toContain('投标单位');
    const [paper] = await app.rows<{ id: string }>('SELECT id FROM material WHERE meetingId = ?', [id]);
    expect((await qian.get(`/materials/${paper!.id}`)).status).toBe(404);
    await app.runJobs();
    expect((await niu.get(`/search?q=${encodeURIComponent('投标单位')}`)).text).toContain('投标单位.txt');
    expect((await qian.get(`/search?q=${encodeURIComponent('投标单位')}`)).text).not.toContain('投标单位.txt');
  });

  test('counts him neither as present nor as a voter, and asks him to leave', async () => {
    await chair.get(session());
    expect(chair.text).toContain('3 / 4');
    await call(app, id, item);
    await chair.get(session());
    expect(chair.text).toContain('2 / 4');
    expect(chair.text).toContain('钱克勤 已回避本项，仍在会场');
    await qian.get(`/meetings/${id}/seat`);
    expect(qian.text).toContain('请离场');
    await qian.get(recusals());
    await qian.send(`/meetings/${id}/seat/words`, { kind: 'FLOOR' });
    expect(qian.errors.join()).toContain('已回避本项');
    await chair.get(`/meetings/${id}/votes/new?item=${item}`);
    await chair.submit(`/meetings/${id}/votes/new`, { method: 'HANDS', yes: '2', no: '0', abstain: '0' });
    expect(chair.errors.join()).toContain('实到 2 人');
  });

  test('refuses a vote of his, and what he cast before does not count', async () => {
    await recorder.get(`/meetings/${id}/checkin`);
    const [gao, niuId, qianId, shi] = await ids(app, 'gaoshulan', 'niuchunsheng', 'qiankeqin', 'shiguangsha');
    await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: [gao!] });
    await chair.get(`/meetings/${id}/votes/new?item=${item}`);
    expect(chair.text).toContain('钱克勤 已回避本项，不参加表决');
    const named = { itemId: item, question: '定点单位', method: 'NAMED' };
    const three = { [`ballot:${gao}`]: 'YES', [`ballot:${niuId}`]: 'YES', [`ballot:${shi}`]: 'YES' };
    await chair.send(`/meetings/${id}/votes/new`, { ...named, ...three, [`ballot:${qianId}`]: 'YES' });
    expect(chair.errors.join()).toContain('钱克勤 已回避本项');
    await chair.get(`/meetings/${id}/votes/new?item=${item}`);
    await chair.submit('开始席上表决', { question: '定点单位' });
    await qian.get(recusals());
    await qian.send(`/meetings/${id}/seat/vote`, { choice: 'YES' });
    expect(qian.errors.join()).toContain('已回避本项');
    const late = await app.browser('shiguangsha');
    await late.get(`/meetings/${id}/seat`);
    await late.submit(`/meetings/${id}/seat/vote`, {}, '反对');
    await late.get(recusals());
    await late.submit('申报回避', { itemId: item, reason: '刚知悉有亲属参与' });
    await chair.get(`/meetings/${id}/votes/new?item=${item}`);
    const two = { [`ballot:${gao}`]: 'YES', [`ballot:${niuId}`]: 'YES' };
    await chair.send(`/meetings/${id}/votes/new`, { ...named, ...two });
    expect(chair.errors.join()).toContain('应到 4 人');
  });

  test('stands in the record, and whoever stayed in the room is a deviation', async () => {
    await chair.get(session());
    await chair.submit(`${session()}/items/${item}/end`, { outcome: 'DEFERRED', conclusion: '到会人数不足，下次再议' });
    const kept = await app.rows<{ reason: string }>("SELECT reason FROM deviation WHERE kind = 'RECUSED'");
    expect(kept).toEqual([{ reason: '钱克勤、石广厦' }]);
    await chair.get(session());
    expect(chair.text).toContain('钱克勤、石广厦 回避');
    await recorder.get(`/meetings/${id}/record`);
    expect(recorder.text).toContain('钱克勤、石广厦 回避');
    await recorder.get(recusals());
    expect(recorder.$('form[action$="/lifting"]').length).toBe(0);
  });
});
