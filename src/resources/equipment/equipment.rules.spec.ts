import { instantAt } from '../../platform/clock/instant.js';
import { freePieces, nextMaintenance, peakUse, reservingFaults, type Stock, type Use } from './equipment.rules.js';

const at = (time: string) => instantAt('2026-11-27', time);
const use = (from: string, until: string, pieces: number): Use => ({ startsAt: at(from), endsAt: at(until), pieces });
const stock: Stock = { name: '无线话筒', stock: 4, active: true, faulty: 0 };

it.each<[string, Use[], number]>([
  ['nothing', [], 0],
  ['before and after', [use('08:00', '09:00', 3), use('10:00', '11:00', 3)], 0],
  ['one after the other', [use('09:00', '09:30', 2), use('09:30', '10:00', 3)], 3],
  ['at once', [use('08:00', '09:40', 2), use('09:30', '11:00', 1)], 3],
  ['three, never all at once', [use('08:00', '09:10', 1), use('09:05', '09:30', 1), use('09:20', '10:00', 1)], 2],
])('counts the most in use between 9 and 10: %s', (_, uses, most) =>
  expect(peakUse(uses, use('09:00', '10:00', 0))).toBe(most),
);

it.each<[string, Partial<Stock>, number, string[]]>([
  ['the last ones', {}, 2, []],
  ['one too many', {}, 3, ['taken']],
  ['one is faulty', { faulty: 1 }, 2, ['taken']],
  ['no longer lent', { active: false }, 1, ['retired']],
])('%s', (_, changes, pieces, refused) => {
  const faults = reservingFaults({ ...stock, ...changes }, [use('08:00', '12:00', 2)], use('09:00', '10:00', pieces));
  expect(faults.map((fault) => fault.key.split('.').at(-1))).toEqual(refused);
});

it('never offers less than none', () => {
  expect(freePieces({ ...stock, faulty: 4 }, [use('09:00', '10:00', 2)], use('09:00', '10:00', 1))).toBe(0);
});

it('counts the next maintenance from the last', () => {
  expect(nextMaintenance('2026-11-27', 90)).toBe('2027-02-25');
  expect(nextMaintenance('2026-11-27', null)).toBeNull();
});
