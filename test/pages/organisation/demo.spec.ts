import { DemoOrgan } from '../../../src/organisation/organisation.js';
import { Verifiers } from '../../../src/platform/feature/verifiers.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { SmtpSink } from '../../support/smtp-sink.js';

let app: TestApplication;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await SmtpSink.start();
  app = await startApplication({ demo: false, environment: { SMTP_URL: sink.url } });
  await app.nest.get(DemoOrgan).makeWithStory();
}, 600_000);
afterAll(async () => {
  await app.close();
  await sink.close();
});

const states: [string, string][] = [
  ['第12次县长办公会议', 'ARCHIVED'],
  ['三季度经济形势分析会', 'EVALUATED'],
  ['老城区雨污分流改造专题会议', 'MINUTES_ISSUED'],
  ['食品安全联席会议', 'RECORD_APPROVED'],
  ['机关档案规范化专题会议', 'RECORD_APPROVED'],
  ['冬季供暖保障专题会议', 'RECORD_APPROVED'],
  ['外出考察座谈会', 'REJECTED'],
  ['信访积案化解专题会议', 'ENDED'],
  ['第13次县长办公会议', 'ENDED'],
  ['城市更新专题研究会议', 'ENDED'],
  ['农贸市场改造专题会议', 'IN_SESSION'],
  ['优化营商环境专题研究会议', 'NOTIFIED'],
  ['第14次县长办公会议', 'NOTIFIED'],
  ['预算执行调度会', 'CANCELLED'],
  ['冬春农田水利建设专题会议', 'SUBMITTED'],
  ['政务公开推进会', 'NOTIFIED'],
  ['全县安全生产联席会议', 'NOTIFIED'],
  ['信息化培训会', 'RETURNED'],
  ['2027年重点项目专题会议', 'DRAFT'],
];

test.each(states)('%s is %s', async (title, state) => {
  const rows = await app.rows<{ state: string }>('SELECT state FROM meeting WHERE title = ?', [title]);
  expect(rows).toEqual([{ state }]);
});

const desks: [string, string[]][] = [
  ['liangzhengchuan', ['leave', 'minutesReceipt', 'minutesSigning', 'recordReview']],
  ['gaoshulan', ['minutesReceipt', 'minutesSigning', 'reply']],
  ['zhoumin', ['approve', 'minutesReceipt', 'recordReview', 'rectify', 'topicReview']],
  ['sunlei', ['archiveAgain', 'call', 'evaluation', 'revise', 'topicReview']],
  ['linxiao', ['evaluation', 'minutes', 'record', 'topicReview']],
  ['hewei', ['material', 'minutesReceipt', 'reply', 'taskReport', 'taskSign', 'topicCall']],
  ['qinyue', ['taskCheck', 'taskClose']],
  ['pengli', []],
  ['gujianning', ['reply']],
  ['fanghui', ['archiveReceive', 'taskSign']],
  ['yuanshuai', []],
  ['shijing', ['grant']],
  ['caoyang', []],
];

test.each(desks)('%s has to do: %j', async (userName, kinds) => {
  const rows = await app.rows<{ kind: string }>(
    `SELECT DISTINCT t.kind FROM todo t JOIN person p ON p.id = t.personId
     WHERE p.userName = ? AND t.doneAt IS NULL ORDER BY t.kind`,
    [userName],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ['第14次县长办公会议', 12, 9],
  ['全县安全生产联席会议', 34, 21],
])('of %s, %i are invited and %i have answered', async (title, invited, answered) => {
  const [found] = await app.rows<{ invited: number; answered: number }>(
    `SELECT (SELECT COUNT(*) FROM meeting_person p WHERE p.meetingId = m.id AND p.capacity <> 'STAFF') AS invited,
       (SELECT COUNT(*) FROM reply r WHERE r.meetingId = m.id) AS answered FROM meeting m WHERE m.title = ?`,
    [title],
  );
  expect([Number(found!.invited), Number(found!.answered)]).toEqual([invited, answered]);
});

test.each([
  ['SELECT state AS x, COUNT(*) AS n FROM topic GROUP BY state', { ADMITTED: 1, CONSULTING: 1, DRAFT: 1, RETURNED: 1 }],
  ['SELECT state AS x, COUNT(*) AS n FROM plan_item GROUP BY state', { PLANNED: 4, PROPOSED: 2 }],
  ['SELECT state AS x, COUNT(*) AS n FROM topic_call GROUP BY state', { OPEN: 1 }],
  ["SELECT 'series' AS x, COUNT(*) AS n FROM meeting_series", { series: 1 }],
  ["SELECT 'templates' AS x, COUNT(*) AS n FROM application_template", { templates: 2 }],
  ["SELECT 'devices' AS x, COUNT(*) AS n FROM equipment", { devices: 4 }],
  ["SELECT 'partners' AS x, COUNT(*) AS n FROM partner", { partners: 2 }],
  ["SELECT 'shifts' AS x, COUNT(*) AS n FROM staff_shift", { shifts: 6 }],
])('%s: %j', async (sql, expected) => {
  const rows = await app.rows<{ x: string; n: number }>(sql);
  expect(Object.fromEntries(rows.map(({ x, n }) => [x, Number(n)]))).toEqual(expected);
});

test('packages alone are left to be made once the organ stands', async () => {
  const late = await app.rows<{ handler: string }>(
    "SELECT DISTINCT handler FROM outbox WHERE state = 'WAITING' AND dueAt <= ?",
    [app.clock.now()],
  );
  expect(late).toEqual([{ handler: 'archive.package' }]);
  await app.runJobs();
}, 600_000);

test('a year of plain meetings stands on the shelf, without a gap in its numbers', async () => {
  const past = await app.rows<{ state: string; n: number }>(
    "SELECT state, COUNT(*) AS n FROM meeting WHERE place IS NULL AND title NOT LIKE '第%' GROUP BY state",
  );
  expect(Number(past.find(({ state }) => state === 'ARCHIVED')!.n)).toBe(117);
  const numbers = await app.rows<{ archiveNumber: string; packageHash: string | null }>(
    'SELECT archiveNumber, packageHash FROM archive_item WHERE archiveNumber IS NOT NULL ORDER BY archiveNumber',
  );
  expect(numbers).toHaveLength(118);
  const series = new Map<string, number>();
  for (const { archiveNumber, packageHash } of numbers) {
    const [, name, n] = /^(.*)-(\d{4})$/.exec(archiveNumber)!;
    expect(Number(n)).toBe((series.get(name!) ?? 0) + 1);
    series.set(name!, Number(n));
    expect(packageHash).not.toBeNull();
  }
  const [found] = await app.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM search_doc d JOIN meeting m ON m.id = d.subjectId WHERE m.state = 'ARCHIVED'",
  );
  expect(Number(found!.n)).toBeGreaterThanOrEqual(118);
});

test('everything verifies, nothing failed, and nothing went outside', async () => {
  for (const verifier of app.nest.get(Verifiers).all()) expect((await verifier.verify()).faults).toEqual([]);
  const stuck = await app.rows<{ handler: string }>("SELECT handler FROM outbox WHERE state = 'STUCK'");
  expect(stuck).toEqual([{ handler: 'notification.mail' }]);
  await app.runJobs();
  expect(sink.messages()).toEqual([]);
  const ledger = await app.rows<{ state: string }>('SELECT DISTINCT state FROM delivery ORDER BY state');
  expect(ledger.map(({ state }) => state)).toEqual(['FAILED', 'QUEUED', 'SENT']);
});

test('acts stand in the audit log in order of time', async () => {
  const acts = await app.rows<{ lane: number; at: string }>('SELECT lane, at FROM audit ORDER BY lane, n');
  for (const lane of new Set(acts.map((act) => act.lane))) {
    const instants = acts.filter((act) => act.lane === lane).map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
  }
});
