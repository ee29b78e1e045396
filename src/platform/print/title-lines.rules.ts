const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that read badly at the end of a line, and belong to what follows. */
const CLINGS_TO_NEXT = new Set('关于和与及对在的'.split(''));

/**
 * Breaks a title into balanced lines between words, as GB/T 9704-2012 §7.3.1 asks (no broken word, lines of like
 * length). A title that brings its own line breaks keeps them. `longest` is in full-width characters.
 */
export function titleLines(title: string, longest = 19): string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => balanced(pieces(line, longest), longest));
}

/**
 * A title of two parts of speech, such as 某办公室关于召开 and 某会议的通知: where it needs two lines and both parts are
 * one, it is broken between them and nowhere within the matter (GB/T 9704-2012 §7.3.1).
 */
export function twoPartTitle(first: string, second: string, longest = 19): string {
  const fits = (text: string) => width(text) <= longest;
  return !fits(first + second) && fits(first) && fits(second) ? `${first}\n${second}` : first + second;
}

/** Width in full-width characters: Latin letters, digits and spaces count half. */
export function width(text: string): number {
  return [...text].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}

function pieces(line: string, longest: number): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(line)) {
    const last = found.at(-1);
    const opened = last !== undefined && /[（《〈“‘「『〔]$/.test(last);
    if (last !== undefined && (opened || (!isWordLike && !/^[（《〈“‘「『〔]/.test(segment))))
      found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found.flatMap((piece) => cut(piece, longest));
}

function cut(piece: string, longest: number): string[] {
  const characters = [...piece];
  const parts: string[] = [];
  while (characters.length > 0) {
    let part = '';
    while (characters.length > 0 && width(part + characters[0]) <= longest) part += characters.shift();
    parts.push(part);
  }
  return parts;
}

function balanced(parts: string[], longest: number): string[] {
  const total = width(parts.join(''));
  const ideal = total / Math.ceil(total / longest);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= parts.length; end++) {
    best[end] = { cost: Infinity, from: 0 };
    for (let from = end - 1; from >= 0; from--) {
      const length = width(parts.slice(from, end).join(''));
      if (length > longest) break;
      const clings = end < parts.length && CLINGS_TO_NEXT.has(parts[end - 1]!) ? 30 : 0;
      const cost = best[from]!.cost + (length - ideal) ** 2 + clings + 40;
      if (cost < best[end]!.cost) best[end] = { cost, from };
    }
  }
  const lines: string[] = [];
  for (let end = parts.length; end > 0; end = best[end]!.from)
    lines.unshift(parts.slice(best[end]!.from, end).join('').trim());
  return lines;
}
