import { excerptOf, marked } from './excerpt.rules.js';
import { simplified } from './simplified.js';

const shown = (text: string, ...words: string[]) =>
  marked(text, words, simplified)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['研究防汛工作，防汛调度。', ['防汛'], '研究[防汛]工作，[防汛]调度。'],
  ['研究防汛调度', ['防汛', '调度'], '研究[防汛调度]'],
  ['專題會議紀要', ['会议'], '專題[會議]紀要'],
  ['ＰＬＡＩＮ Text', ['plain', 'text'], '[ＰＬＡＩＮ] [Text]'],
  ['一行\n  二行', ['二行'], '一行\n  [二行]'],
  ['没有', ['汛防'], '没有'],
  ['a_b', ['a_b'], '[a_b]'],
  ['', ['x'], ''],
])('%s %j', (text, words, expected) => expect(shown(text, ...words)).toBe(expected));

it.each([
  ['防汛会议', '防汛会议\n研究防汛。', true, '研究防汛。'],
  ['张三的发言', '同意。', true, '同意。'],
  ['防汛会议', '研究\n防汛。', false, '…研究 防汛。'],
])('%s %j %s', (title, cut, begins, expected) => expect(excerptOf(title, cut, begins)).toBe(expected));
