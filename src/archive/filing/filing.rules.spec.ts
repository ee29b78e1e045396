import { archiveNumber, fileBy, isArchiveNumber, lackingOf, requiredOf } from './filing.rules.js';

test('the archive number (DA/T 22-2015)', () => {
  const number = archiveNumber({ fonds: 'J001', year: 2026, retention: 'Y', unit: 'BGS', n: 1 });
  expect(number).toBe('J001-WS·2026-Y-BGS-0001');
  expect(isArchiveNumber(number, 2026, 'Y')).toBe(true);
  expect(isArchiveNumber(number, 2027, 'Y')).toBe(false);
  expect(isArchiveNumber(number, 2026, 'D10')).toBe(false);
  expect(isArchiveNumber(`${number} `, 2026, 'Y')).toBe(false);
});

test('a routine meeting needs less than a topic one', () => {
  expect(requiredOf('ROUTINE')).not.toContain('MINUTES');
  expect(requiredOf('TOPIC')).toContain('MINUTES');
});

test.each([
  ['TOPIC', true, 'FOLLOWUP', true],
  ['TOPIC', false, 'FOLLOWUP', false],
  ['ROUTINE', true, 'FOLLOWUP', false],
  ['STUDY', false, 'EXPERTS', true],
  ['JOINT', false, 'COUNTERSIGN', true],
] as const)('%s, something decided: %s, needs %s: %s (domain §5.6)', (type, decided, document, needed) =>
  expect(requiredOf(type, decided).includes(document)).toBe(needed),
);

test('what is there or explained does not lack (S6.A2)', () => {
  const present = new Set(['NOTICE', 'AGENDA', 'RECORD']);
  expect(lackingOf('ROUTINE', present, new Map())).toEqual(['ATTENDANCE']);
  expect(lackingOf('ROUTINE', present, new Map([['ATTENDANCE', ' ']]))).toEqual(['ATTENDANCE']);
  expect(lackingOf('ROUTINE', present, new Map([['ATTENDANCE', '纸质签到表另存']]))).toEqual([]);
});

test.each([
  ['2026-01-05', '2027-06-30'],
  ['2026-12-31', '2027-06-30'],
])('what ended on %s is handed over by %s (domain §5.3)', (ended, by) => expect(fileBy(ended)).toBe(by));
