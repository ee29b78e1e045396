import type { ApplicationContent } from './application.js';
import { needsPlan, plannedVerdict, type NamedItem, type PlanSituation } from './planned.rules.js';

const item: NamedItem = { id: 'i', year: 2027, title: '推进会', state: 'PLANNED', unitId: 'u', heads: 80 };
const plan: PlanSituation = { types: ['JOINT'], feeClasses: ['I', 'II', 'III'], item: null };

it.each<[ApplicationContent['type'], ApplicationContent['feeClass'], boolean]>([
  ['TOPIC', 'III', true],
  ['TOPIC', 'IV', false],
  ['TOPIC', null, false],
  ['TOPIC', undefined, false],
  ['JOINT', null, true],
])('%s of class %s belongs into the plan: %s', (type, feeClass, needed) =>
  expect(needsPlan(plan, type, feeClass)).toBe(needed),
);

it.each<[string, Partial<ApplicationContent>, NamedItem | null, string[]]>([
  ['nothing is said of a meeting that needs no plan', {}, null, []],
  ['planned', { planItemId: 'i', feeClass: 'III' }, item, ['ok planned']],
  ['an item nobody approved', { planItemId: 'i' }, { ...item, state: 'ACCEPTED' }, ['bad notInPlan']],
  ['an item that was cancelled', { planItemId: 'i' }, { ...item, state: 'CANCELLED' }, ['bad notInPlan']],
  ['an item of another unit', { planItemId: 'i' }, { ...item, unitId: 'v' }, ['bad notInPlan']],
  ['an item one may not know of', { planItemId: 'i' }, null, ['bad notInPlan']],
  ['outside the plan without reason', { feeClass: 'II' }, null, ['bad noReason']],
  ['outside the plan with a reason', { feeClass: 'II', unplannedReason: '防汛' }, null, ['wait unplanned']],
])('%s', (_, changes, named, said) => {
  const content = { type: 'TOPIC', hostUnitId: 'u', ...changes } as ApplicationContent;
  const verdicts = plannedVerdict(content, { ...plan, item: named });
  expect(verdicts.map(({ kind, key }) => `${kind} ${key.split('.').at(-1)}`)).toEqual(said);
});
