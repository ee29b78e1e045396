import { saysWhatFor, urgencyOf } from './wording.rules.js';

it.each([
  ['研究冬春水利。', false],
  ['为贯彻落实部署，研究甲。', true],
  ['根据上级要求，研究乙', true],
])('%s says what for: %s', (purpose, says) => expect(saysWhatFor(purpose)).toBe(says));

it.each([
  [true, 0, undefined],
  [false, 0, 'UTMOST'],
  [false, 1, 'URGENT'],
] as const)('in time %s, %i working days before: %s', (inTime, days, urgency) =>
  expect(urgencyOf(inTime, days)).toBe(urgency),
);
