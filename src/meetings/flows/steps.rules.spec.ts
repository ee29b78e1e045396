import { readSteps } from './steps.rules.js';

const row = (approver: string, days = '', personId: string | null = null, together = '') => ({
  ...{ approver, person: '', days, personId, together, onlyWhen: '', onlyValue: '', unitId: null },
});

it.each([
  ['one step', [row('HOST_HEAD'), row(''), row('')], 1, 0],
  ['a named person', [row('PERSON', '2', '1abc')], 1, 0],
  ['nobody named', [row('PERSON', '2')], 1, 1],
  ['no step', [row(''), row('')], 0, 1],
  ['days out of range', [row('LEADER', '99')], 0, 1],
  ['an unknown post', [row('KING')], 0, 1],
])('%s', (_, rows, steps, faults) => {
  const read = readSteps(rows);
  expect([read.steps.length, read.faults.length]).toEqual([steps, faults]);
});

it('reads which steps are asked together; the first has none before it', () => {
  const { steps } = readSteps([row('HOST_HEAD', '', null, '1'), row(''), row('LEADER', '', null, '1')]);
  expect(steps.map(({ together }) => together)).toEqual([false, true]);
});

it('wants one step that is always taken', () => {
  const major = { ...row('LEADER'), onlyWhen: 'MAJOR' };
  expect(readSteps([major]).faults.map(({ key }) => key)).toEqual(['meetings.flows.noneAlways']);
  expect(readSteps([row('HOST_HEAD'), major]).faults).toEqual([]);
});
