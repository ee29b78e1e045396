import { unpacked } from '../../../src/archive/package/unpacked.js';
import { textOf } from '../../print/text-of.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { hold } from '../minutes/hold.js';
import { notified } from '../minutes/support.js';
import { archived, minuted } from './support.js';

/* What the papers in a package say: the application that was approved, the evaluation in points, acts in words (Q43). */

let app: TestApplication;
let files: Map<string, Buffer>;
let id: string;
let item: string;
const paper = async (kind: string) =>
  textOf([...files].find(([path]) => path.startsWith('content/') && path.endsWith(`-${kind}.pdf`))![1]);

beforeAll(async () => {
  app = await startApplication();
  id = await notified(app, { leanAnswer: 'MEET', leanReason: '须当场议定任务分解。' });
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/people`);
  await sun.submit(`/meetings/${id}/people`, { who: '马红', capacity: 'NON_VOTING' }, '添加人员');
  await hold(app, id);
  await minuted(app, id);
  await sun.get(`/meetings/${id}/evaluation`);
  await sun.submit(`/meetings/${id}/evaluation`, { summary: '任务已分解。', reflection: '材料应更早送达。' });
  await archived(app, id);
  const fang = await app.browser('fanghui');
  [{ id: item }] = (await app.rows('SELECT id FROM archive_item')) as [{ id: string }];
  const zip = await unpacked(await fang.bytes(`/archive/items/${item}/package`));
  files = new Map(zip.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
});
afterAll(() => app.close());

test('the application is the approved one, with its reasons', async () => {
  const text = await paper('application');
  expect(text).toContain('4人（出席4人，列席0人）');
  expect(text).toContain('须当场议定任务分解。');
  expect(text).not.toContain('马红');
});

test('the evaluation counts in points and names what is followed up, up to the day', async () => {
  const text = await paper('evaluation');
  expect(text).toContain('农业农村局牵头制定任务分解表');
  expect(text).toContain('截至2026年11月27日：');
  expect(text).not.toContain('本次会议无需督办');
  expect(text).toMatch(/准时开会.*?66\.0/);
  expect(text).toContain('满意度（15分）得分：—（15分无法评定）');
});

test('the item and the metadata tell each step in words; a step stands once on the page', async () => {
  const fang = await app.browser('fanghui');
  await fang.get(`/archive/items/${item}`);
  const steps = fang
    .$('details ol li')
    .toArray()
    .map((one) => fang.$(one).text());
  expect(steps.filter((step) => /签发纪要|印发会议纪要|签发会议纪要/.test(step))).toHaveLength(1);
  expect(steps.filter((step) => /[a-z]+\.[a-z]+|system|其他办理/.test(step))).toEqual([]);
  const acts = [
    ...files
      .get('metadata.xml')!
      .toString()
      .matchAll(/<act [^>]*>([^<]+)<|<actor[^>]*>([^<]+)</g),
  ];
  expect(acts.length).toBeGreaterThan(20);
  expect(acts.filter(([, act, actor]) => /^[a-z]/i.test(act ?? actor!))).toEqual([]);
  await fang.get(`/meetings/${id}/history`);
  expect(fang.text).not.toContain('其他办理');
});
