import { likeness, mergerHints } from './overlap.rules.js';
import {
  decisionFaults,
  itemFaults,
  itemStates,
  mayDo,
  mergerFaults,
  submissionFaults,
  type ItemAct,
  type ItemState,
  type PlanState,
} from './plan.rules.js';
import { sumOf, totalsBy } from './totals.rules.js';

const keys = (faults: { key: string }[]) => faults.map(({ key }) => key.replace('plans.faults.', ''));
const acts: ItemAct[] = ['revise', 'accept', 'return', 'merge', 'cancel', 'adjust'];

describe('an item of the plan', () => {
  it.each<[ItemState, ItemAct[]]>([
    ['PROPOSED', ['revise', 'accept', 'return', 'merge', 'cancel']],
    ['RETURNED', ['revise', 'cancel']],
    ['ACCEPTED', ['return', 'merge', 'cancel']],
    ['PLANNED', ['cancel', 'adjust']],
    ['MERGED', []],
    ['CANCELLED', []],
  ])('in state %s takes %j', (state, possible) => {
    const item = { unitId: 'u', state };
    expect(acts.filter((act) => !itemFaults(act, item, 'COMPILING', 'because').length)).toEqual(possible);
  });

  it.each<[ItemAct, ItemState, PlanState, string, string[]]>([
    ['accept', 'PROPOSED', 'COMPILING', '', []],
    ['return', 'PROPOSED', 'COMPILING', '', ['noReason']],
    ['cancel', 'PLANNED', 'APPROVED', '', ['noReason']],
    ['adjust', 'PLANNED', 'APPROVED', '', ['noReason']],
    ['adjust', 'PLANNED', 'APPROVED', 'because', []],
    ['accept', 'PROPOSED', 'SUBMITTED', '', ['submitted']],
    ['revise', 'RETURNED', 'SUBMITTED', '', []],
  ])('%s of %s while the plan is %s with reason “%s”: %j', (act, state, plan, reason, faults) => {
    expect(keys(itemFaults(act, { unitId: 'u', state }, plan, reason))).toEqual(faults);
  });

  it.each<[string, Partial<{ unitId: string; proposes: boolean; compiles: boolean }>, ItemState, ItemAct[]]>([
    ['its unit', { proposes: true }, 'PROPOSED', ['revise', 'cancel']],
    ['its unit, later', { proposes: true }, 'PLANNED', ['revise']],
    ['another unit', { proposes: true, unitId: 'v' }, 'PROPOSED', []],
    ['a member of its unit', {}, 'PROPOSED', []],
    ['the office', { compiles: true, unitId: 'o' }, 'PROPOSED', ['accept', 'return', 'merge', 'cancel', 'adjust']],
  ])('%s may do %j', (_, standing, state, may) => {
    const whole = { unitId: 'u', proposes: false, compiles: false, decides: false, ...standing };
    expect(acts.filter((act) => mayDo(act, whole, { unitId: 'u', state }))).toEqual(may);
  });

  it.each(itemStates)('is merged into a standing one only: %s', (state) => {
    const stands = ['PROPOSED', 'ACCEPTED', 'PLANNED'].includes(state);
    expect(mergerFaults({ id: 'a' }, { id: 'b', state })).toHaveLength(stands ? 0 : 1);
    expect(mergerFaults({ id: 'a' }, { id: 'a', state })).toHaveLength(1);
  });
});

describe('the year', () => {
  it.each<[PlanState, number, number, string[]]>([
    ['COMPILING', 3, 0, []],
    ['APPROVED', 1, 0, []],
    ['COMPILING', 3, 1, ['open']],
    ['COMPILING', 0, 0, ['nothing']],
    ['SUBMITTED', 3, 0, ['submitted']],
  ])('%s with %i accepted and %i open is submitted: %j', (state, accepted, proposed, faults) => {
    expect(keys(submissionFaults(state, { accepted, proposed }))).toEqual(faults);
  });

  it.each<['approve' | 'return', PlanState, boolean, string, string[]]>([
    ['approve', 'SUBMITTED', false, '', []],
    ['return', 'SUBMITTED', false, '', ['noReason']],
    ['return', 'SUBMITTED', false, 'smaller', []],
    ['approve', 'SUBMITTED', true, '', ['own']],
    ['approve', 'APPROVED', false, '', ['decided']],
  ])('%s in %s, own %s, “%s”: %j', (act, state, own, opinion, faults) => {
    expect(keys(decisionFaults(act, state, own, opinion))).toEqual(faults);
  });

  it('is summed by any key, plan against what was held', () => {
    const items = [
      { unit: 'a', days: 1, heads: 50, budgetFen: 100 },
      { unit: 'a', days: 2, heads: 30, budgetFen: 200 },
    ];
    const held = [
      { unit: 'a', planned: true, over: true, spentFen: 90 },
      { unit: 'a', planned: true, over: false, spentFen: 0 },
      { unit: 'b', planned: false, over: true, spentFen: 40 },
    ];
    const totals = totalsBy(items, held, { item: ({ unit }) => unit, meeting: ({ unit }) => unit });
    const a = { planned: 2, days: 3, heads: 80, budgetFen: 300, held: 1, unplanned: 0, spentFen: 90 };
    expect(totals.get('a')).toEqual(a);
    expect(totals.get('b')).toMatchObject({ planned: 0, unplanned: 1, spentFen: 40 });
    expect(sumOf(totals.values())).toEqual({ ...a, unplanned: 1, spentFen: 130 });
  });
});

describe('meetings that could be one', () => {
  it.each([
    ['全县农业产业化工作推进会', '农业产业化工作推进会', true],
    ['全县农业工作会议', '全县农业工作会议（视频）', true],
    ['安全生产工作会议', '教育工作座谈会', false],
    ['', '', false],
    ['会', '会', false],
  ])('%s and %s: %s', (a, b, alike) => expect(likeness(a, b) >= 0.6).toBe(alike));

  it('are near in time', () => {
    const item = (id: string, month: number) => ({ id, month, unitId: 'u', title: '农业工作会议' });
    const hints = mergerHints([item('a', 3), item('b', 4), item('c', 6)]);
    expect([...hints].map(([id, near]) => [id, near.map((one) => one.id)])).toEqual([
      ['a', ['b']],
      ['b', ['a']],
    ]);
  });
});
