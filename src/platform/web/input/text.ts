import { bad, good, type Parsed } from './parsed.js';

/*
 * What hides what a text says (quality §6): control, zero-width and bidirectional characters, tags, fillers,
 * noncharacters. Variation selectors belong to rare names and a joiner to an emoji; private use is seen.
 */
const hidden = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2800\\ufff9-\\ufffb\\ufffe\\uffff]',
    '(?!\\p{Variation_Selector}|\\u200d)\\p{Default_Ignorable_Code_Point}',
    '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d|\\u200d(?!\\p{Extended_Pictographic})',
  ].join('|'),
  'u',
);
const loneSurrogate = /\p{Cs}/u;
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g;

/** Characters as a reader counts them: code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A text of one or several lines, in NFC, at most `max` characters; what cannot be seen is refused by its place. */
export function parseText(typed: string, max: number, oneLine: boolean): Parsed<string> {
  const text = typed.replace(lineEnd, '\n').normalize('NFC').trim();
  if (loneSurrogate.test(text)) return bad('text.broken');
  const at = text.search(hidden);
  if (at >= 0) return bad('text.hidden', { at: lengthOf(text.slice(0, at)) + 1 });
  if (oneLine && text.includes('\n')) return bad('text.oneLine');
  const length = lengthOf(text);
  return length > max ? bad('text.tooLong', { max, over: length - max }) : good(text);
}

/** Several lines, each an entry of its own; empty ones left out. */
export function parseLines(typed: string, max: number): Parsed<string[]> {
  const text = parseText(typed, max * 100, false);
  if (!text.ok) return text;
  const lines = text.value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const long = lines.findIndex((line) => lengthOf(line) > max);
  return long >= 0 ? bad('text.lineTooLong', { line: long + 1, max }) : good(lines);
}
