import { instantAt } from '../../platform/clock/instant.js';
import { exceptionVerdicts, feeVerdicts, meetingDays, mostFen, type Costed, type FeeTerms } from './fee.rules.js';

const terms: FeeTerms = { capFen: 55000, mostDays: 2, mostHeads: 50, travelDays: 1, staffPercent: 10 };
const meeting: Costed = {
  startsAt: instantAt('2026-12-18', '09:00'),
  endsAt: instantAt('2026-12-19', '17:00'),
  heads: 20,
  costFen: null,
};

it('counts first and last day, and one day while no time is known', () => {
  expect(meetingDays(meeting)).toBe(2);
  expect(meetingDays({ startsAt: null, endsAt: null })).toBe(1);
  expect(meetingDays({ startsAt: instantAt('2026-12-18', '00:00'), endsAt: instantAt('2026-12-18', '23:59') })).toBe(1);
});

it('allows the cap for every person, day and day of travel', () => {
  expect(mostFen(meeting, terms)).toBe(55000 * 20 * 3);
});

it.each<[string, Partial<Costed>, Partial<FeeTerms>, string[]]>([
  ['nothing to say without a cost', {}, {}, []],
  ['exactly the cap', { costFen: 3_300_000 }, {}, ['ok withinCap']],
  ['one fen over', { costFen: 3_300_001 }, {}, ['bad overCap']],
  ['free of charge', { costFen: 0 }, {}, ['ok withinCap']],
  ['nobody named yet', { costFen: 100, heads: 0 }, {}, []],
  ['a day too long', { endsAt: instantAt('2026-12-20', '12:00') }, {}, ['bad tooLong']],
  ['as many as allowed', { heads: 50 }, {}, []],
  ['one too many', { heads: 51 }, {}, ['bad tooMany']],
  ['as many staff as allowed', { heads: 22, staff: 2 }, {}, []],
  ['one of the staff too many', { heads: 22, staff: 3 }, {}, ['bad tooManyStaff']],
  ['always one of the staff', { heads: 6, staff: 1 }, {}, []],
  ['no share of staff set', { heads: 22, staff: 9 }, { staffPercent: null }, []],
  ['limits by the approving document', { heads: 900 }, { mostDays: null, mostHeads: null }, []],
])('%s', (_, changes, other, said) => {
  const verdicts = feeVerdicts({ ...meeting, ...changes }, { ...terms, ...other });
  expect(verdicts.map(({ kind, key }) => `${kind} ${key.split('.').at(-1)}`)).toEqual(said);
});

it.each<[string, Partial<Costed>, string, boolean, string[]]>([
  ['refuses without a reason', { costFen: 3_300_001 }, '', true, ['bad overCap exceptionHint']],
  [
    'leaves it to the additional approver with one',
    { costFen: 3_300_001 },
    '应急',
    true,
    ['wait overCap exceptionAsked'],
  ],
  [
    'refuses while nobody may decide',
    { costFen: 3_300_001 },
    '应急',
    false,
    ['wait overCap exceptionAsked', 'bad noExceptionApprover'],
  ],
  ['says nothing of it within the standard', { costFen: 100 }, '应急', false, ['ok withinCap']],
])('exceeding the standard %s', (_, changes, reason, decidable, said) => {
  const verdicts = exceptionVerdicts(feeVerdicts({ ...meeting, ...changes }, terms), { reason, decidable });
  const last = (key?: string) => key?.split('.').at(-1);
  expect(verdicts.map(({ kind, key, hint }) => [kind, last(key), last(hint?.key)].filter(Boolean).join(' '))).toEqual(
    said,
  );
});
