import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication, type TestApplication } from '../../support/application.js';
import { held } from '../minutes/hold.js';
import { archived, filed, minuted } from './support.js';

/* 会议档案 (AR1), 待归档 (AR2), 档案条目 (AR4) and what is in a package (Q43, quality 31). */

let app: TestApplication;
let id: string;
let item: { id: string; archiveNumber: string; packageHash: string; manifestHash: string };

beforeAll(async () => {
  app = await startApplication();
  id = await held(app);
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/materials`);
  const bytes = Buffer.from('清淤测算');
  await sun.upload(`/meetings/${id}/materials`, { itemId: '', label: 'INTERNAL' }, [
    { field: 'files', name: '测算<&>.txt', bytes },
  ]);
  await minuted(app, id);
});
afterAll(() => app.close());

test('the archivist sees what is to be filed, what is missing and until when; others do not', async () => {
  const fang = await app.browser('fanghui');
  await fang.get('/archive/filing');
  expect(fang.text).toContain('冬春农田水利建设专题会议');
  expect(fang.text).toContain('会议通知');
  expect(fang.text).toContain('2027年6月30日');
  const sun = await app.browser('sunlei');
  await sun.get('/archive/filing');
  expect(sun.status).toBe(403);
});

test('returned with a reason it goes back; without a reason it does not', async () => {
  await filed(app, id);
  const fang = await app.browser('fanghui');
  await fang.get(`/meetings/${id}/archive`);
  await fang.submit(`/meetings/${id}/archive/receipt`, { verdict: 'RETURN' });
  expect(fang.status).toBe(422);
  await fang.submit(`/meetings/${id}/archive/receipt`, { verdict: 'RETURN', opinion: '请说明缺通知的原因' });
  expect(fang.flash).toContain('已退回');
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/archive`);
  expect(sun.text).toContain('请说明缺通知的原因');
  expect(sun.valueOf('reason:NOTICE')).toBe('本次会议未形成');
});

test('received, it is found under year, type and topic, with counts', async () => {
  await archived(app, id);
  [item] = (await app.rows('SELECT * FROM archive_item')) as [typeof item];
  const niu = await app.browser('niuchunsheng');
  for (const query of ['by=year&value=2026', 'by=type&value=TOPIC', 'by=topic&value=DISCUSS', 'q=农田水利']) {
    await niu.get(`/archive?${encodeURI(query)}`);
    expect(niu.$('tbody a').attr('href')).toBe(`/archive/items/${item.id}`);
    expect(niu.text).toContain('1 件');
  }
  for (const query of ['by=year&value=2025', 'by=type&value=JOINT', 'q=没有这个']) {
    await niu.get(`/archive?${encodeURI(query)}`);
    expect(niu.text).toContain('没有符合条件的档案');
  }
  for (const odd of ['by=x', 'by=year&value=%00', 'q=%25&q=2', 'after=~', 'by[a]=1']) {
    await niu.get(`/archive?${odd}`);
    expect(niu.status).toBe(200);
  }
});

test('the item says what it holds, how long each is kept, what was done with it; its test has passed', async () => {
  const fang = await app.browser('fanghui');
  await fang.get(`/archive/items/${item.id}`);
  for (const words of [
    '会议申请审批表',
    '签到表',
    '会议记录',
    '会议纪要',
    '督办台账',
    '测算_&_.txt',
    '提交归档',
    '接收归档',
  ])
    expect(fang.text).toContain(words);
  expect(fang.text).toContain('30年，2057年1月1日期满');
  expect(fang.text).toContain(item.packageHash);
  expect(fang.text).not.toContain('不合格');
  await fang.submit('校验归档包');
  expect(fang.flash).toBe('归档包完整，没有发现改动。');
});

test('the package is for the archivist and who filed it, and each taking is audited', async () => {
  const niu = await app.browser('niuchunsheng');
  await niu.get(`/archive/items/${item.id}`);
  expect(niu.status).toBe(200);
  expect(niu.text).not.toContain('下载归档包（ZIP）');
  await niu.get(`/archive/items/${item.id}/package`);
  expect(niu.status).toBe(404);
  await niu.send(`/archive/items/${item.id}/verification`, {});
  expect(niu.status).toBe(403);
  const sun = await app.browser('sunlei');
  await sun.bytes(`/archive/items/${item.id}/package`);
  expect(sun.headers['content-disposition']).toContain('attachment');
  expect(await app.rows("SELECT 1 FROM audit WHERE act = 'archive.take'")).toHaveLength(1);
  const cao = await app.browser('caoyang');
  await cao.get(`/archive/items/${item.id}`);
  expect(cao.status).toBe(403);
});

test('it is read and checked by unzip, sha256sum and xmllint alone', async () => {
  const fang = await app.browser('fanghui');
  const folder = mkdtempSync(join(tmpdir(), 'yishi-package-'));
  writeFileSync(join(folder, 'package.zip'), await fang.bytes(`/archive/items/${item.id}/package`));
  const out = join(folder, 'out');
  const run = (command: string, args: string[], cwd = out) => execFileSync(command, args, { cwd, encoding: 'utf8' });
  run('unzip', ['-q', 'package.zip', '-d', 'out'], folder);
  expect(run('sha256sum', ['package.zip'], folder)).toContain(item.packageHash);
  expect(run('sha256sum', ['manifest-sha256.txt'])).toContain(item.manifestHash);
  const checked = run('sha256sum', ['--strict', '-c', 'manifest-sha256.txt']).trim().split('\n');
  expect(run('find', ['.', '-type', 'f']).trim().split('\n')).toHaveLength(checked.length + 1);
  run('xmllint', ['--noout', 'metadata.xml']);
  const xpath = (path: string) => run('xmllint', ['--xpath', path, 'metadata.xml']).trim();
  expect(xpath('string(/package/document/archivalCode)')).toBe(item.archiveNumber);
  expect(Number(xpath('count(/package/business/event)'))).toBeGreaterThan(5);
  expect(xpath("string(//file[title='测算_&_.txt']/checksum)").length).toBe(64);
  expect(run('head', ['-c', '5', 'content/05-record.pdf'])).toBe('%PDF-');
});
