import { bad, good, type Parsed } from './parsed.js';

/* Control, zero-width and bidirectional characters, private use not among them: they hide what a text says (quality §6). */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/u;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Characters as a reader counts them: code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A text of one or several lines, in NFC, at most `max` characters; what cannot be seen is refused by its place. */
export function parseText(typed: string, max: number, oneLine: boolean): Parsed<string> {
  const text = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
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
