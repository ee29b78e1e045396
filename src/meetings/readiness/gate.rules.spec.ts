import { instantAt } from '../../platform/clock/instant.js';
import { strictLead } from '../../platform/clock/working-days.rules.js';
import type { OwedLine } from '../owed-materials/owed.rules.js';
import { preparationGates, type Preparation } from './gate.rules.js';

const due = instantAt('2026-11-25', '17:30');
const paper = (state: OwedLine['state'], changes: Partial<OwedLine> = {}): OwedLine => ({
  ...{ key: 'item:1', itemId: '1', position: 1, item: '议题', name: null },
  ...{ ownerId: 'niu', owner: '牛春生', dueAt: due, state },
  ...changes,
});
const waived = { by: '孙蕾', at: due, reason: '口头汇报' };
const ready: Preparation = {
  id: '1abc',
  state: 'NOTIFIED',
  startsAt: instantAt('2026-11-27', '09:00'),
  plannedMinutes: 60,
  organizer: '孙蕾',
  recorder: '林晓',
  hasPlace: true,
  terms: { leadDays: 2 },
  members: 3,
  items: [{ minutes: 30 }],
  owed: [paper('HANDED_IN')],
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
  ['items too long', { items: [{ minutes: 90 }] }, ['agenda']],
  ['no place', { hasPlace: false }, ['place']],
  ['no recorder', { recorder: null }, ['recorder']],
  ['nobody invited', { members: 0 }, ['members']],
  ['papers missing', { owed: [paper('OWED')] }, ['papers']],
  ['papers waived', { owed: [paper('WAIVED', { waived })] }, []],
  ['background missing', { owed: [paper('OWED', { key: 'background', position: null })] }, ['background']],
  ['a report missing', { owed: [paper('OWED', { key: '1', name: '测算表' })] }, ['demand']],
  ['notice owed', { state: 'PREPARING' }, ['notice']],
])('%s', (_, changes, gates) => expect(open(changes)).toEqual(gates));

it('says who owes it and until when', () => {
  const [papers, notice] = preparationGates({ ...ready, state: 'PREPARING', owed: [paper('OWED')] }).filter(
    (g) => !g.met,
  );
  expect(papers).toMatchObject({ owes: '牛春生', until: due });
  expect(notice).toMatchObject({ owes: '孙蕾', until: instantAt('2026-11-24', '17:30') });
});
