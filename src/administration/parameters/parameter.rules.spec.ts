import { valueFaults } from './parameter.rules.js';

const number = { key: 'x', default: 2, basis: 'P12' };
const time = { key: 'y', default: '17:30', basis: 'S3.N3' };
const text = { key: 'z', default: 'strict', basis: 'P1' };

test.each([
  [number, '3', '2026-12-01', []],
  [number, '-3', '2026-12-01', ['value']],
  [number, '1e3', '2026-12-01', ['value']],
  [number, '三', '2026-11-01', ['value', 'effectiveFrom']],
  [time, '18:00', '2026-11-24', []],
  [time, '24:00', '2026-11-24', ['value']],
  [text, 'loose', '2026-11-23', ['effectiveFrom']],
])('%j to %s from %s', (parameter, value, from, fields) => {
  expect(valueFaults(parameter, value, from, '2026-11-24').map((fault) => fault.field)).toEqual(fields);
});
