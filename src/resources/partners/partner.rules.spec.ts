import { instantAt } from '../../platform/clock/instant.js';
import { engagementFaults, ratingFaults, type PartnerTerms } from './partner.rules.js';

const venue: PartnerTerms = {
  name: '云溪宾馆',
  kind: 'VENUE',
  active: true,
  contractFrom: '2026-01-01',
  contractUntil: '2026-12-31',
  commitmentUntil: null,
};
const wanted = {
  startsAt: instantAt('2026-11-27', '09:00'),
  endsAt: instantAt('2026-11-27', '10:00'),
  label: 'INTERNAL' as const,
  reason: '人数超过本院最大会议室',
};

it.each<[string, Partial<PartnerTerms>, Partial<Parameters<typeof engagementFaults>[1]>, string[]]>([
  ['a venue with reason and contract', {}, {}, []],
  ['without a reason', {}, { reason: '' }, ['noReason']],
  ['an interpreter needs none', { kind: 'INTERPRETER' }, { reason: '' }, []],
  ['the contract has run out', { contractUntil: '2026-11-26' }, {}, ['noContract']],
  ['the contract has not begun', { contractFrom: '2026-11-28' }, {}, ['noContract']],
  ['no longer used', { active: false }, {}, ['retired']],
  ['a secret without commitment', {}, { label: 'WORK_SECRET' }, ['noCommitment']],
  ['a commitment that ends before', { commitmentUntil: '2026-11-26' }, { label: 'WORK_SECRET' }, ['noCommitment']],
  ['a commitment that holds', { commitmentUntil: '2026-11-27' }, { label: 'WORK_SECRET' }, []],
])('%s', (_, partner, changes, refused) => {
  const faults = engagementFaults({ ...venue, ...partner }, { ...wanted, ...changes });
  expect(faults.map((fault) => fault.key.split('.').at(-1))).toEqual(refused);
});

it('is rated only after use', () => {
  expect(ratingFaults({ state: 'ENGAGED', endsAt: wanted.endsAt }, wanted.startsAt)).toHaveLength(1);
  expect(ratingFaults({ state: 'REFUSED', endsAt: wanted.endsAt }, wanted.endsAt)).toHaveLength(1);
  expect(ratingFaults({ state: 'ENGAGED', endsAt: wanted.endsAt }, wanted.endsAt)).toEqual([]);
});
