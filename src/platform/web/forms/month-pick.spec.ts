import { instantAt } from '../../clock/instant.js';
import { Texts } from '../../text/texts.js';
import { monthPick, withPick } from './month-pick.js';

const texts = Texts.load();
const t = (key: string, args?: Record<string, unknown>) => texts.t(key, args);
const at = instantAt('2026-11-24', '10:00');
const pick = (typed: string, intent = '') =>
  monthPick('date', { typed, intent }, at, new Map([['2026-02-14', 'WORK']]), t);

describe('the month below a date', () => {
  it.each([
    ['', '', '2026年11月', false],
    ['2026-2-10', '', '2026年2月', false],
    ['2026-2-30', '', '2026年11月', false],
    ['2026-2-10', 'month:date:2026-12-01', '2026年12月', true],
    ['2026-2-10', 'month:other:2026-12-01', '2026年2月', false],
  ])('typed "%s" and pressed "%s" shows %s', (typed, intent, title, open) => {
    expect(pick(typed, intent)).toMatchObject({ title, open });
  });

  it('marks weekends, make-up days and the day chosen', () => {
    const { weeks, previous, next } = pick('2026-2-10');
    const days = weeks.flat().filter((day) => day.date);
    expect(days).toHaveLength(28);
    expect(days.find((day) => day.number === 14)).toMatchObject({ kind: 'work', mark: '班' });
    expect(days.find((day) => day.number === 15)).toMatchObject({ kind: 'off' });
    expect(days.filter((day) => day.chosen).map((day) => day.date)).toEqual(['2026-02-10']);
    expect([previous, next]).toEqual(['2026-01-01', '2026-03-01']);
  });

  it('puts the day pressed into its field, and only there', () => {
    expect(withPick({ date: '', _intent: 'pick:date:2026-12-01' })).toMatchObject({ date: '2026-12-01' });
    expect(withPick({ title: 'x', _intent: 'pick:date:2026-12-01' })).toEqual({
      title: 'x',
      _intent: 'pick:date:2026-12-01',
    });
    expect(withPick({ date: '1', _intent: 'save' })).toMatchObject({ date: '1' });
  });
});
