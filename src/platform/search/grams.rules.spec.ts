import { folded, gramsOf, lookedUp, wordsOf } from './grams.rules.js';
import { simplified } from './simplified.js';

test.each([
  ['ＡＢＣ　１２', 'abc 12'],
  ['防汛工作會議', '防汛工作会议'],
  ['項目\u0000與\t經費', '项目 与 经费'],
  ['𠮷田䶮', '𠮷田䶮'],
])('%j is searched as %j', (text, wanted) => expect(folded(text, simplified)).toBe(wanted));

test('grams are characters and pairs, and never reach over a sign', () => {
  expect([...gramsOf('防汛，会')].sort()).toEqual(['会', '汛', '防', '防汛'].sort());
  expect([...gramsOf('𠮷田')]).toContain('𠮷田');
  expect(gramsOf('%_"').size).toBe(0);
});

test.each([
  ['防汛  工作', ['防汛', '工作']],
  ['防汛 防汛', ['防汛']],
  ['% _ "', []],
  ['100%', ['100%']],
  ['', []],
  ['防汛 OR 1=1', ['防汛', 'or', '1=1']],
])('%j asks for %j', (query, words) => expect(wordsOf(query, simplified)).toEqual(words));

test('a query of a thousand words or one long word stays small', () => {
  expect(wordsOf(Array.from({ length: 1000 }, (_, n) => `w${n}`).join(' '), simplified)).toHaveLength(8);
  expect([...wordsOf('会'.repeat(2000), simplified)[0]!]).toHaveLength(40);
});

test('words are looked up by their pairs, single characters by themselves', () => {
  expect(lookedUp(['防汛办', '会'])).toEqual(['防汛', '汛办', '会']);
});
