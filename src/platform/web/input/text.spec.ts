import fc from 'fast-check';
import { Texts } from '../../text/texts.js';
import type { Parsed } from './parsed.js';
import { parseLines, parseText } from './text.js';

const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : parsed.code);

describe('texts', () => {
  test.each([
    ['𠮷田', '𠮷田'],
    ['  防汛 ', '防汛'],
    ['\u3000防汛\u3000', '防汛'],
    ['\ufeff防汛', '防汛'],
    ['e\u0301', 'é'],
    ["O'Brien", "O'Brien"],
    ['<script>', '<script>'],
    ['{{x}} ${x}', '{{x}} ${x}'],
    ['\ue000', '\ue000'],
    ['禰\u{e0100}', '禰\u{e0100}'],
    ['机密\u200b', 'text.hidden'],
    ['a\u202eb', 'text.hidden'],
    ['a\u2066b', 'text.hidden'],
    ['a\u0000b', 'text.hidden'],
    ['a\u001bb', 'text.hidden'],
    ['a\u00adb', 'text.hidden'],
    ['a\u200db', 'text.hidden'],
    ['a\ufffeb', 'text.hidden'],
    ['a\u3164b', 'text.hidden'],
    ['a\u{e0041}b', 'text.hidden'],
    ['\ud800', 'text.broken'],
    ['a\udc00b', 'text.broken'],
    ['一\n二', 'text.oneLine'],
    ['一\u2028二', 'text.oneLine'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['👩🏽‍💻❤️‍🔥', '👩🏽‍💻❤️‍🔥'],
    ['𠮷'.repeat(10), '𠮷'.repeat(10)],
    ['字'.repeat(11), 'text.tooLong'],
  ])('%j → %j', (typed, expected) => expect(outcome(parseText(typed, 10, true))).toBe(expected));

  test('the place and the excess are named in characters', () => {
    expect(parseText('𠮷田\u200b', 10, true)).toMatchObject({ args: { at: 3 } });
    expect(parseText('𠮷'.repeat(13), 10, true)).toMatchObject({ args: { max: 10, over: 3 } });
    expect(parseText(`e${'\u0301'.repeat(500)}`, 200, true)).toMatchObject({ code: 'text.tooLong' });
  });

  test('line ends of every kind become one', () => {
    expect(outcome(parseText('一\r\n二\r三\u2028四', 100, false))).toBe('一\n二\n三\n四');
  });

  test('lines are entries', () => {
    expect(outcome(parseLines('甲\n\n 乙 \r\n丙', 10))).toEqual(['甲', '乙', '丙']);
    expect(parseLines(`甲\n${'字'.repeat(11)}`, 10)).toMatchObject({ code: 'text.lineTooLong', args: { line: 2 } });
  });

  test('what is taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const once = parseText(typed, 1000, false);
        if (once.ok) expect(outcome(parseText(once.value, 1000, false))).toBe(once.value);
      }),
    );
  });

  test('a megabyte is answered at once', () => {
    const begun = performance.now();
    expect(outcome(parseText('字'.repeat(1_000_000), 2000, false))).toBe('text.tooLong');
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

test('every refusal has a sentence of one line', () => {
  const texts = Texts.load();
  const example = {
    year: 2026,
    month: 2,
    day: 30,
    last: '2026年2月28日（星期六）',
    example: '2026-11-24',
    name: '附件.pdf',
  };
  for (const key of texts.keys().filter((one) => one.startsWith('input.'))) {
    const sentence = texts.t(key, { ...example, max: 2000, over: 300, line: 12, at: 12, from: 2016, until: 2031 });
    expect([sentence, [...sentence].length <= 40]).toEqual([sentence, true]);
  }
});
