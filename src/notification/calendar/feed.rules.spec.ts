import ICAL from 'ical.js';
import { feedText, type FeedRow } from './feed.rules.js';

const row: FeedRow = {
  id: '1abc',
  title: '专题会议',
  label: 'INTERNAL',
  state: 'NOTIFIED',
  startsAt: '2026-11-27T01:00:00.000Z',
  endsAt: '2026-11-27T02:30:00.000Z',
  place: '二号楼305',
  notices: 1,
};
const feed = {
  personId: '2def',
  baseUrl: 'http://yishi.test',
  at: '2026-11-24T02:00:00.000Z',
  name: '日程',
  busy: '忙',
};
const url = 'http://yishi.test/meetings/1abc';

it.each<[Partial<FeedRow>, [string, string | null, string | null, string, number]]>([
  [{}, ['专题会议', '二号楼305', url, 'CONFIRMED', 0]],
  [{ label: 'PUBLIC', place: '' }, ['专题会议', null, url, 'CONFIRMED', 0]],
  [{ label: 'WORK_SECRET' }, ['忙', null, null, 'CONFIRMED', 0]],
  [{ label: 'SECRET' }, ['忙', null, null, 'CONFIRMED', 0]],
  [{ state: 'PREPARING', notices: 0 }, ['专题会议', '二号楼305', url, 'TENTATIVE', 0]],
  [{ notices: 3 }, ['专题会议', '二号楼305', url, 'CONFIRMED', 2]],
  [{ state: 'CANCELLED', notices: 2 }, ['专题会议', '二号楼305', url, 'CANCELLED', 1]],
  [{ state: 'POSTPONED', notices: 2, place: '' }, ['专题会议', null, url, 'CANCELLED', 1]],
  [{ state: 'ARCHIVED' }, ['专题会议', '二号楼305', url, 'CONFIRMED', 0]],
])('%p reads back as %p', (change, expected) => {
  const text = feedText([{ ...row, ...change }], feed);
  const event = new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent')!;
  const said = ['summary', 'location', 'url', 'status', 'sequence'].map((name) => event.getFirstPropertyValue(name));
  expect(said).toEqual(expected);
  expect(event.getFirstPropertyValue('uid')).toBe('1abc.2def@yishi');
  expect(text).toContain('DTSTART:20261127T010000Z');
  expect(text).toContain('DTEND:20261127T023000Z');
});

it('is a calendar even when it is empty', () => {
  expect(feedText([], feed)).toContain('BEGIN:VCALENDAR');
});
