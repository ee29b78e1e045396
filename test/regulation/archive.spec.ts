import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { CONFIG } from '../../src/platform/database/database.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { archived, filed, minuted } from '../pages/archive/support.js';
import { held } from '../pages/minutes/hold.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { item } from '../support/regulation.js';

/* 会议档案: what was held is filed whole, found again by those who may, kept as long as it must be. */

const title = '冬春农田水利建设专题会议';
const number = 'J001-WS·2026-Y-BGS-0001';

let app: TestApplication;
let id: string;
let other: string;
let held1: { id: string; packageHash: string };
let fang: Browser;
let niu: Browser;
let jiang: Browser;

beforeAll(async () => {
  app = await startApplication();
  id = await held(app, '12月18日', { label: 'WORK_SECRET' });
  other = await held(app, '12月18日', { title: '农机购置补贴专题会议', urgentReason: '防汛抢险' });
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/materials`);
  const file = { field: 'files', name: '清淤测算表.txt', bytes: Buffer.from('清淤测算') };
  await sun.upload(`/meetings/${id}/materials`, { itemId: '', label: 'WORK_SECRET' }, [file]);
  await sun.submit(`/meetings/${id}/materials/distribution`);
  await minuted(app, id);
  await sun.get(`/meetings/${id}/evaluation`);
  await sun.submit(`/meetings/${id}/evaluation`, { summary: '任务已分解。', reflection: '材料应更早送达。' });
  [fang, niu, jiang] = await Promise.all([
    app.browser('fanghui'),
    app.browser('niuchunsheng'),
    app.browser('jiangzhou'),
  ]);
}, 240_000);
afterAll(() => app.close());

async function found(who: Browser, query: string): Promise<string[]> {
  await who.get(`/search?${query}`);
  return who
    .$('.results a')
    .toArray()
    .map((one) => who.$(one).attr('href')!);
}

async function listed(who: Browser, query: string): Promise<string[]> {
  await who.get(`/archive?${query}`);
  return who
    .$('tbody a')
    .toArray()
    .map((one) => who.$(one).text().trim());
}

item('S6.A2', 'what is missing is named, and is neither filed nor received without a reason', async () => {
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/archive`);
  await sun.submit(`/meetings/${id}/archive`);
  expect(sun.errors.join()).toContain('缺会议通知，请补充或写明原因');
  expect(sun.errors.join()).not.toContain('缺会议记录');
  await fang.get('/archive/filing');
  await fang.send(`/meetings/${id}/archive/receipt`, { verdict: 'ACCEPT' });
  expect(fang.status).toBe(404);
  await filed(app, id, '以电话通知');
  await fang.get(`/meetings/${id}/archive`);
  expect(fang.text).toContain('以电话通知');
  await fang.submit(`/meetings/${id}/archive/receipt`, { verdict: 'ACCEPT' });
  await app.runJobs();
  [held1] = (await app.rows('SELECT id, packageHash FROM archive_item WHERE archiveNumber = ?', [number])) as [
    typeof held1,
  ];
  await fang.get(`/archive/items/${held1.id}`);
  expect(fang.text).not.toContain('不合格');
});

item('S6.A1', 'the same item stands under year, type and topic; numbers follow each other without a gap', async () => {
  await filed(app, other);
  await fang.get(`/meetings/${other}/archive`);
  await fang.submit(`/meetings/${other}/archive/receipt`, { verdict: 'RETURN', opinion: '请补充材料' });
  await archived(app, other);
  for (const branch of ['by=year&value=2026', 'by=type&value=TOPIC', 'by=topic&value=DISCUSS'])
    expect(await listed(fang, branch)).toEqual(
      expect.arrayContaining([expect.stringContaining('0001'), expect.stringContaining('0002')]),
    );
  const numbers = await app.rows<{ archiveNumber: string }>('SELECT archiveNumber FROM archive_item ORDER BY 1');
  expect(numbers.map((one) => one.archiveNumber)).toEqual([number, 'J001-WS·2026-Y-BGS-0002']);
});

item('S1.9', 'a closed meeting gives a package, which is found and counted', async () => {
  await fang.get(`/archive/items/${held1.id}`);
  const zip = await fang.bytes(`/archive/items/${held1.id}/package`);
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(await found(fang, `q=${encodeURIComponent(number)}&kind=archive`)).toEqual([`/archive/items/${held1.id}`]);
  for (const [tree, branch] of [
    ['year', '2026 年'],
    ['type', '专题会议'],
  ]) {
    await fang.get(`/archive?by=${tree}`);
    expect(fang.text).toMatch(new RegExp(`${branch}\\s*2 件`));
  }
});

item('S2.O10', 'it is found again by title, day, type and document number', async () => {
  const [minutes] = await app.rows<{ number: string }>('SELECT number FROM minutes WHERE meetingId = ?', [id]);
  for (const q of [title, minutes!.number, number])
    expect(await listed(niu, `q=${encodeURIComponent(q)}`)).toEqual([expect.stringContaining(number)]);
  expect(await listed(niu, 'by=type&value=TOPIC')).toHaveLength(2);
  expect(await listed(niu, 'by=type&value=JOINT')).toEqual([]);
  const words = `q=${encodeURIComponent(title)}&kind=archive`;
  expect(await found(niu, `${words}&from=2026-11-27&to=2026-11-27`)).toEqual([`/archive/items/${held1.id}`]);
  expect(await found(niu, `${words}&from=2026-11-28`)).toEqual([]);
});

item('S3.R5', 'the record is in the item that year and type lead to, under its archive number', async () => {
  for (const branch of ['by=year&value=2026', 'by=type&value=TOPIC']) {
    await niu.get(`/archive?${branch}`);
    await niu.get(niu.$(`tbody a:contains("${number}")`).attr('href')!);
    expect(niu.h1).toContain(number);
    expect(niu.$('td:contains("会议记录")').length).toBeGreaterThan(0);
  }
});

item('S3.R10', 'words that were spoken find the record, for those who may read it', async () => {
  const words = `q=${encodeURIComponent('清淤任务和资金安排')}&kind=speech`;
  const [first] = (await found(niu, words)).filter((one) => one.includes(id));
  const [address, anchor] = first!.split('#') as [string, string];
  await niu.get(address);
  expect(niu.$(`#${anchor}`).text()).toContain('汇报冬春清淤任务和资金安排');
  expect(await found(jiang, words)).toEqual([]);
});

item(
  'S8.I2',
  'one field finds meeting, speech, paper, decision, minutes and archive, each within permission',
  async () => {
    const [task] = await app.rows<{ number: string }>('SELECT number FROM task WHERE meetingId = ?', [id]);
    const asked: [string, string][] = [
      ['meeting', title],
      ['speech', '清淤任务'],
      ['material', '清淤测算表'],
      ['decision', task!.number],
      ['minutes', title],
      ['archive', number],
    ];
    for (const [kind, q] of asked) {
      const query = `q=${encodeURIComponent(q)}&kind=${kind}`;
      expect([kind, (await found(niu, query)).length > 0]).toEqual([kind, true]);
      expect(await found(niu, `${query}&to=2026-01-01`)).toEqual([]);
      expect(await found(jiang, query)).toEqual([]);
    }
  },
);

item('S5.C7', 'who is outside the scope does not see the item; the check of the package passes', async () => {
  expect(await listed(jiang, `q=${encodeURIComponent(title)}`)).toEqual([]);
  await jiang.get(`/archive/items/${held1.id}`);
  expect(jiang.status).toBe(404);
  await jiang.get(`/archive/items/${held1.id}/package`);
  expect(jiang.status).toBe(404);
  await niu.get(`/archive/items/${held1.id}/package`);
  expect(niu.status).toBe(404);
  await fang.get(`/archive/items/${held1.id}`);
  await fang.submit('校验归档包');
  expect(fang.flash).toBe('归档包完整，没有发现改动。');
});

item('S3.R9', 'a stored file that was changed is found by the monthly check, and every archivist is told', async () => {
  const { dataDir } = app.nest.get<{ dataDir: string }>(CONFIG);
  const { packageHash } = held1;
  const kept = await app.nest.get(FileStore).read(packageHash);
  const write = (bytes: Buffer) => writeFileSync(join(dataDir, 'files', packageHash.slice(0, 2), packageHash), bytes);
  const alert = '归档包检测不合格或有改动';
  app.at('2026-12-28', '09:00');
  await app.runJobs();
  const archivist = await app.browser('fanghui');
  await archivist.get('/todo');
  expect(archivist.text).not.toContain(alert);
  const changed = Buffer.from(kept);
  changed[changed.length >> 1]! ^= 1;
  write(changed);
  app.at('2027-01-28', '09:00');
  await app.runJobs();
  await archivist.signIn('fanghui');
  await archivist.get('/todo');
  expect(archivist.text).toContain(alert);
  await archivist.get(`/archive/items/${held1.id}`);
  expect(archivist.$('.box.bad').text()).toContain('归档包有 1 处改动');
  expect(archivist.$('.box.bad li').text()).toMatch(/was changed/);
  write(kept);
  await archivist.submit('校验归档包');
  expect(archivist.flash).toContain('归档包完整');
  await archivist.get('/todo');
  expect(archivist.text).not.toContain(alert);
});

item(
  'S6.A3',
  'ten years counted from 1 January after; what has expired is there until somebody appraises it',
  async () => {
    await fang.signIn('fanghui');
    await fang.get(`/archive/items/${held1.id}`);
    const rowOf = (kind: string) => fang.$(`tr:contains("${kind}")`).text();
    expect(rowOf('会议评估')).toContain('10年，2037年1月1日期满');
    expect(rowOf('会议记录')).toContain('永久');
    const acts = app.nest
      .get(DeclaredRoutes)
      .all()
      .filter(({ method, path }) => method !== 'GET' && path.includes('archive'));
    expect(acts.map(({ path }) => path).sort()).toEqual([
      '/archive/items/:id/verification',
      '/meetings/:meeting/archive',
      '/meetings/:meeting/archive/receipt',
    ]);
    app.at('2037-01-02', '09:00');
    await app.runJobs();
    await fang.signIn('fanghui');
    await fang.get(`/archive/items/${held1.id}`);
    expect(rowOf('会议评估')).toContain('2037年1月1日期满');
    await fang.submit('校验归档包');
    expect(fang.flash).toBe('归档包完整，没有发现改动。');
  },
);
