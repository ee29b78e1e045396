import type { NoticeBody } from '../notice/notice.body.js';
import { concernsEverybody, differencesOf, type Changeable } from './change.rules.js';

const niu = { name: '牛春生', post: '局长', unitName: '农业农村局' };
const qian = { name: '钱克勤', post: '局长', unitName: '财政局' };
const body: NoticeBody = {
  form: 'official',
  title: '专题会议',
  purpose: '研究冬春水利',
  startsAt: '2026-11-27T01:00:00.000Z',
  endsAt: '2026-11-27T02:30:00.000Z',
  place: '一号会议室',
  chair: '高书岚',
  members: [niu, qian],
  nonVoting: [],
  agenda: [{ id: 'a', title: '任务', presenter: '牛春生', minutes: 40 }],
  contact: { name: '孙蕾', phone: '66123007' },
  other: '',
  replyDueAt: null,
};

const cases: [string, Partial<NoticeBody>, Changeable[], boolean][] = [
  ['nothing', {}, [], false],
  ['only when replies are due', { replyDueAt: '2026-11-26T09:00:00.000Z', reason: '另有安排' }, [], false],
  ['another hour', { startsAt: '2026-11-27T02:00:00.000Z', endsAt: '2026-11-27T03:30:00.000Z' }, ['time'], true],
  ['another room', { place: '二号楼102' }, ['place'], true],
  ['put off without a day', { postponed: true }, ['time', 'place'], true],
  ['a longer item', { agenda: [{ ...body.agenda[0]!, minutes: 60 }] }, ['agenda'], true],
  ['another presenter', { agenda: [{ ...body.agenda[0]!, presenter: '钱克勤' }] }, ['agenda'], true],
  ['somebody fewer', { members: [niu] }, ['members'], false],
  ['somebody to sit in', { nonVoting: [qian] }, ['nonVoting'], false],
  ['a member who only sits in', { members: [niu], nonVoting: [qian] }, ['members', 'nonVoting'], false],
];

it.each(cases)('%s', (_, change, items, everybody) => {
  const differences = differencesOf(body, { ...body, ...change });
  expect(differences.map(({ item }) => item)).toEqual(items);
  expect(concernsEverybody(differences)).toBe(everybody);
});

it('says of a list who goes and who comes, not everybody again', () => {
  const [difference, ...more] = differencesOf({ ...body, nonVoting: [niu] }, { ...body, nonVoting: [niu, qian] });
  expect(difference).toEqual({ item: 'nonVoting', from: '', to: '财政局 钱克勤' });
  expect(more).toEqual([]);
  expect(differencesOf(body, { ...body, members: [qian, niu] })).toEqual([]);
});

it('says what was and what is', () => {
  const [difference] = differencesOf(body, { ...body, place: '二号楼102' });
  expect(difference).toEqual({ item: 'place', from: '一号会议室', to: '二号楼102' });
});
