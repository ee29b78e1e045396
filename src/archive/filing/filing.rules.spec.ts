import { archiveNumber, expiryOf, lackingOf, requiredOf, retentionOf } from './filing.rules.js';

test.each([
  [2026, 'D10', '2037-01-01'],
  [2026, 'D30', '2057-01-01'],
  [2026, 'Y', null],
] as const)('formed in %i with %s: ends %s (S6.A3)', (year, retention, expected) =>
  expect(expiryOf(year, retention)).toBe(expected),
);

test('the archive number (DA/T 22-2015)', () => {
  expect(archiveNumber({ fonds: 'J001', year: 2026, retention: 'Y', unit: 'BGS', n: 1 })).toBe(
    'J001-WS·2026-Y-BGS-0001',
  );
});

test('a routine meeting needs less than a topic one, and is kept for less', () => {
  expect(requiredOf('ROUTINE')).not.toContain('MINUTES');
  expect(requiredOf('TOPIC')).toContain('MINUTES');
  expect([retentionOf('ROUTINE'), retentionOf('JOINT')]).toEqual(['D30', 'Y']);
});

test('what is there or explained does not lack (S6.A2)', () => {
  const present = new Set(['NOTICE', 'AGENDA', 'RECORD']);
  expect(lackingOf('ROUTINE', present, new Map())).toEqual(['ATTENDANCE']);
  expect(lackingOf('ROUTINE', present, new Map([['ATTENDANCE', ' ']]))).toEqual(['ATTENDANCE']);
  expect(lackingOf('ROUTINE', present, new Map([['ATTENDANCE', '纸质签到表另存']]))).toEqual([]);
});
