import ICAL from 'ical.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from '../meetings/support.js';
import { noticed } from './support.js';

/* 日程订阅 (WB4, PB2): what the owner may know, at an address that is shown once and can be taken back. */

let app: TestApplication;
let niu: Browser;
let feed: string;
let notified: string;
beforeAll(async () => {
  app = await startApplication();
  const sun = await app.browser('sunlei');
  notified = await noticed(app, sun);
  await approved(app, sun, { title: '干部调整专题会议', label: 'WORK_SECRET', date: '2026-11-30' });
  await approved(app, sun, {
    title: '与他无关的会议',
    members: '石广厦、钱克勤',
    itemPresenter: '石广厦',
    starts: '15:00',
  });
  niu = await app.browser('niuchunsheng');
});
afterAll(() => app.close());

/** What a calendar programme gets, which has no cookie. */
async function read(path: string) {
  const programme = await app.browser();
  const text = (await programme.bytes(path)).toString();
  const { status, headers } = programme;
  const events = () =>
    new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => {
      const { uid, summary, location, startDate, sequence } = new ICAL.Event(event);
      return {
        ...{ uid, summary, location, sequence, starts: startDate.toJSDate().toISOString() },
        status: event.getFirstPropertyValue('status'),
      };
    });
  return { status, headers, text, events };
}

test('is made on 日程; its address is shown once and kept as a hash', async () => {
  await niu.get('/calendar');
  await niu.submit('/calendar/feeds', {}, '启用订阅地址');
  feed = niu.$('.flash a').attr('href')!;
  expect(feed).toMatch(/^\/feed\/[\w-]{32}\.ics$/);
  expect(niu.$('.flash a').text()).toMatch(/^https?:\/\/.*\.ics$/);
  await niu.get('/calendar');
  expect(niu.body).not.toContain(feed);
  expect(niu.text).toContain('订阅地址于 11月24日');
  const [row] = await app.rows<{ hash: string }>('SELECT hash FROM calendar_feed');
  expect(row!.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('reads without a cookie what its owner takes part in: titles up to the label, else 有安排', async () => {
  const { status, headers, text, events } = await read(feed);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(headers['cache-control']).toBe('private');
  expect(headers['referrer-policy']).toBe('no-referrer');
  const [person] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'niuchunsheng'");
  expect(events()).toEqual([
    {
      uid: `${notified}.${person!.id}@yishi`,
      summary: '冬春农田水利建设专题会议',
      location: '农业农村局会议室',
      sequence: 0,
      starts: '2026-11-27T01:00:00.000Z',
      status: 'CONFIRMED',
    },
    expect.objectContaining({ summary: '有安排', location: null, status: 'TENTATIVE' }),
  ]);
  for (const secret of ['干部调整', '与他无关']) expect(text.replace(/\r\n /g, '')).not.toContain(secret);
});

test('follows a cancellation under the same UID with the next SEQUENCE', async () => {
  const before = (await read(feed)).events()[0]!;
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${notified}/cancellation`);
  await sun.submit(`/meetings/${notified}/cancellation`, { reason: '与县委会议冲突' });
  const [after] = (await read(feed)).events();
  expect(after).toMatchObject({ uid: before.uid, status: 'CANCELLED', sequence: 1 });
});

test('a new address replaces it; revoked, or guessed, it is nothing, and nobody revokes another one', async () => {
  await niu.get('/calendar');
  await niu.submit('/calendar/feeds', {}, '更换订阅地址');
  const next = niu.$('.flash a').attr('href')!;
  expect((await read(feed)).status).toBe(404);
  expect((await read(next)).status).toBe(200);
  const [row] = await app.rows<{ id: string }>('SELECT id FROM calendar_feed WHERE revokedAt IS NULL');
  const qian = await app.browser('qiankeqin');
  await qian.get('/calendar');
  await qian.send(`/calendar/feeds/${row!.id}/revocation`, {});
  expect(qian.status).toBe(404);
  await niu.get('/calendar');
  await niu.submit(`/calendar/feeds/${row!.id}/revocation`);
  expect(niu.flash).toContain('已停用');
  for (const gone of [next, '/feed/invented.ics', '/feed/.ics']) expect((await read(gone)).status).toBe(404);
});

test('who has left the organ has no feed', async () => {
  const qian = await app.browser('qiankeqin');
  await qian.get('/calendar');
  await qian.submit('/calendar/feeds', {}, '启用订阅地址');
  const address = qian.$('.flash a').attr('href')!;
  expect((await read(address)).status).toBe(200);
  const admin = await app.browser('yuanshuai');
  const [person] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'qiankeqin'");
  await admin.get(`/admin/people/${person!.id}`);
  await admin.submit('停用账号');
  expect((await read(address)).status).toBe(404);
});
