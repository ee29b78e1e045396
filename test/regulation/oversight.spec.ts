import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG } from '../../src/platform/database/database.js';
import { FileVerifier } from '../../src/platform/files/file.verifier.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { held } from '../pages/minutes/hold.js';
import { ids } from '../pages/minutes/support.js';
import { pdf, taskOf } from '../pages/supervision/support.js';
import { item } from '../support/regulation.js';

/* What comes after a meeting that was held: oversight, evaluation, execution. */

/** A quarter of a second of silence. */
const wav = Buffer.concat([
  Buffer.from('RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00', 'latin1'),
  Buffer.from('\x40\x1f\x00\x00\x80\x3e\x00\x00\x02\x00\x10\x00data\x00\x00\x00\x00', 'latin1'),
  Buffer.alloc(4000),
]);
wav.writeUInt32LE(wav.length - 8, 4);
wav.writeUInt32LE(4000, 40);

let app: TestApplication;
let id: string;

beforeAll(async () => {
  app = await startApplication();
  id = await held(slowly(app));
});
afterAll(() => app.close());

/** The same application, in which every act takes three minutes. */
function slowly(quick: TestApplication): TestApplication {
  return {
    ...quick,
    browser: async (userName) => {
      const browser = await quick.browser(userName);
      const submit = browser.submit.bind(browser);
      browser.submit = (...values) => {
        quick.clock.advanceMinutes(3);
        return submit(...values);
      };
      return browser;
    },
  };
}

const row = (browser: Awaited<ReturnType<TestApplication['browser']>>, name: string) =>
  browser.$('tr').filter((_, one) => browser.$(one).children().first().text() === name);

item('S2.O9', 'closing a meeting opens its evaluation and its survey, with their days', async () => {
  const sun = await app.browser('sunlei');
  await sun.get('/todo');
  expect(sun.text).toContain('请完成评估、总结和反思');
  await sun.get(`/meetings/${id}/evaluation`);
  expect(sun.text).toContain('应提交于 12月4日');
  await sun.get(`/meetings/${id}/survey`);
  expect(sun.text).toContain('截止时间 12月4日');
  const niu = await app.browser('niuchunsheng');
  await niu.get('/inbox');
  expect(niu.text).toContain('请评价会议');
});

item('S4.S1', 'officers are registered with term and scope; no organiser, chair or recorder supervises', async () => {
  const pengli = await app.browser('pengli');
  const [person, ...busy] = await ids(app, 'pengli', 'sunlei', 'gaoshulan', 'linxiao');
  await pengli.get('/oversight/officers');
  await pengli.submit('/oversight/officers', { personId: person!, body: '县政府督查室', fromDay: '2026-1-1' });
  for (const words of ['彭立', '县政府督查室', '全部单位', '在任']) expect(pengli.text).toContain(words);
  for (const personId of busy) {
    await pengli.get(`/meetings/${id}/oversight`);
    await pengli.send(`/meetings/${id}/oversight/supervisor`, { personId });
    expect(pengli.errors.join()).toContain('不能担任本次会议的监督员');
  }
  await pengli.get(`/meetings/${id}/oversight`);
  await pengli.submit(`/meetings/${id}/oversight/supervisor`, { personId: person! });
  expect(pengli.flash).toContain('监督员已指定');
});

item('S4.S2', 'procedure, discipline and time are judged from data with their proof, and by eye', async () => {
  const pengli = await app.browser('pengli');
  await pengli.get(`/meetings/${id}/oversight`);
  const groups = pengli
    .$('h2')
    .toArray()
    .map((one) => pengli.$(one).text());
  expect(groups).toEqual(expect.arrayContaining(['程序', '纪律', '时间']));
  const quorum = row(pengli, '开会时的法定人数');
  expect(quorum.text()).toMatch(/符合.*P1/s);
  await pengli.get(quorum.find('a').attr('href')!);
  expect(pengli.status).toBe(200);
  await pengli.get(`/meetings/${id}/oversight`);
  expect(row(pengli, '有效时间占比').text()).toMatch(/议题用时 \d+ 分钟，会议 \d+ 分钟，占 \d+%/);
  await pengli.submit(`/meetings/${id}/oversight/marks`, {
    rule: 'phones',
    outcome: 'BREACHED',
    words: '一人接听电话',
  });
  expect(row(pengli, '手机静音、未接打电话').text()).toMatch(/不符合.*一人接听电话/s);
});

item('S1.5', 'each meeting shows its automatic verdicts and what oversight found', async () => {
  const pengli = await app.browser('pengli');
  await pengli.get(`/meetings/${id}/oversight`);
  await pengli.submit(`/meetings/${id}/oversight/findings`, {
    ...{ rule: 'phones', method: 'ON_SITE', problem: '会中接听电话' },
    ...{ basis: '会议纪律第三条', demand: '提醒本人' },
  });
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}`);
  expect(sun.$(`a[href="/meetings/${id}/oversight"]`).length).toBeGreaterThan(0);
  await sun.get(`/meetings/${id}/oversight`);
  expect(sun.text).toContain('会中接听电话');
  expect(row(sun, '通知提前量').text()).toContain('不适用');
});

item('S4.S4', 'a finding past its day is taken up, and only the supervisor closes it after his recheck', async () => {
  const [finding] = await app.rows<{ id: string }>('SELECT id FROM finding');
  const page = `/findings/${finding!.id}`;
  for (const day of ['2026-12-07', '2026-12-09']) {
    app.at(day, '09:30');
    await app.runJobs();
  }
  const leader = await app.browser('shenyiping');
  await leader.get('/inbox');
  expect(leader.text).toContain('整改逾期已上报');
  const head = await app.browser('zhoumin');
  await head.get(page);
  await head.send(`${page}/recheck`, { verdict: 'close', words: '自行销号' });
  expect(head.status).toBe(403);
  await head.get(page);
  await head.submit(`${page}/answer`, { words: '已提醒本人。' });
  const pengli = await app.browser('pengli');
  await pengli.get(page);
  await pengli.submit(`${page}/recheck`, { verdict: 'close', words: '已落实。' });
  expect(pengli.text).toContain('已销号');
});

item(
  'S4.S3',
  'a finding carries its method and evidence; a recording is kept under its hash, for those concerned',
  async () => {
    const pengli = await app.browser('pengli');
    const check = `/meetings/${id}/oversight`;
    await pengli.get(check);
    for (const method of ['现场观察', '音视频', '会后调查']) expect(pengli.text).toContain(method);
    const values = {
      rule: 'phones',
      method: 'RECORDING',
      problem: '录音中有铃声',
      basis: '会议纪律第三条',
      demand: '说明',
    };
    await pengli.upload(`${check}/findings`, values, [{ field: 'file', name: '会场录音.wav', bytes: wav }]);
    expect(pengli.text).toContain('音视频');
    const page = pengli.path;
    const link = pengli.$('a[href*="/files/"]').attr('href')!;
    expect((await pengli.bytes(link)).equals(wav)).toBe(true);
    const [step] = await app.rows<{ fileHash: string }>('SELECT fileHash FROM finding_step WHERE fileHash IS NOT NULL');
    expect(step!.fileHash).toBe(createHash('sha256').update(wav).digest('hex'));
    const niu = await app.browser('niuchunsheng');
    for (const path of [page, link]) {
      await niu.get(path);
      expect(niu.status).toBe(404);
    }
    const { dataDir } = app.nest.get<{ dataDir: string }>(CONFIG);
    rmSync(join(dataDir, 'files', step!.fileHash.slice(0, 2), step!.fileHash));
    const { faults } = await app.nest.get(FileVerifier).verify();
    expect(faults).toEqual([{ where: `file ${step!.fileHash}`, what: 'FILE_MISSING' }]);
  },
);

item('S4.E3', 'an evaluation not handed in by its day shows as overdue, and its organiser is told', async () => {
  const sun = await app.browser('sunlei');
  await sun.get('/evaluations');
  expect(sun.text).toContain('已逾期');
  await sun.get('/inbox');
  expect(sun.text).toContain('会议评估已逾期');
});

item('S4.E2', 'survey, attainment and execution stand in one report with formula and raw numbers', async () => {
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/evaluation`);
  for (const part of ['效率', '质量', '决策执行', '满意度']) expect(sun.$('h2').text()).toContain(part);
  expect(row(sun, '预期成果达成').text()).toMatch(/达成 \d+，部分达成 \d+，共 \d+/);
  expect(row(sun, '决策可执行').text()).toContain('1 ÷ 1');
  expect(row(sun, '满意度').text()).toMatch(/收回 0，发出 \d+/);
  expect(row(sun, '按期办结').text()).toContain('—');
});

item('S1.6', 'the evaluation counts the execution of decisions from their tasks, as it proceeds', async () => {
  const task = await taskOf(app, id);
  const niu = await app.browser('niuchunsheng');
  await niu.get(`/followups/${task}`);
  await niu.submit(`/followups/${task}/receipt`);
  await niu.get(`/followups/${task}/completion`);
  await niu.upload(`/followups/${task}/completion`, { text: '已印发。' }, [
    { field: 'file', name: '表.pdf', bytes: pdf },
  ]);
  const bai = await app.browser('baixiaotang');
  await bai.get(`/followups/${task}/completion`);
  await bai.submit(`/followups/${task}/check`, { verdict: 'ACCEPT' });
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/evaluation`);
  expect(row(sun, '按期办结').text()).toContain('1 ÷ 1');
  expect(row(sun, '办结率').text()).toContain('1 ÷ 1');
});
