import { instantAt } from '../../platform/clock/instant.js';
import { strictLead } from '../../platform/clock/working-days.rules.js';
import { preparationGates, type Preparation } from './gate.rules.js';

const item = (papers: number, minutes = 30) => ({
  ...{ category: 'DECIDE', title: '议题', position: 1, minutes, presenter: '牛春生', papers },
});
const ready: Preparation = {
  id: '1abc',
  state: 'NOTIFIED',
  startsAt: instantAt('2026-11-27', '09:00'),
  plannedMinutes: 60,
  organizer: '孙蕾',
  recorder: '林晓',
  hasPlace: true,
  terms: { leadDays: 2, paperDays: 2, itemPapers: 'ALL', needsBackground: false },
  background: 0,
  members: 3,
  items: [item(1)],
  calendar: { special: new Map(), confirmed: new Set([2026]) },
  lead: strictLead,
};
const open = (changes: Partial<Preparation>) =>
  preparationGates({ ...ready, ...changes })
    .filter((gate) => !gate.met)
    .map((gate) => gate.key.split('.')[2]);

it.each<[string, Partial<Preparation>, string[]]>([
  ['ready', {}, []],
  ['no item', { items: [] }, ['agenda']],
  ['items too long', { items: [item(1, 90)] }, ['agenda']],
  ['no place', { hasPlace: false }, ['place']],
  ['no recorder', { recorder: null }, ['recorder']],
  ['nobody invited', { members: 0 }, ['members']],
  ['papers missing', { items: [item(0)] }, ['papers']],
  ['no paper asked for', { items: [item(0)], terms: { ...ready.terms, itemPapers: 'NONE' } }, []],
  [
    'only what is decided',
    { items: [{ ...item(0), category: 'INFORM' }], terms: { ...ready.terms, itemPapers: 'DECIDE' } },
    [],
  ],
  ['background asked for', { terms: { ...ready.terms, needsBackground: true } }, ['background']],
  ['notice owed', { state: 'PREPARING' }, ['notice']],
])('%s', (_, changes, gates) => expect(open(changes)).toEqual(gates));

it('says who owes it and until when', () => {
  const [papers, notice] = preparationGates({ ...ready, state: 'PREPARING', items: [item(0)] }).filter((g) => !g.met);
  expect(papers).toMatchObject({ owes: '牛春生', until: instantAt('2026-11-25', '17:30') });
  expect(notice).toMatchObject({ owes: '孙蕾', until: instantAt('2026-11-24', '17:30') });
});
