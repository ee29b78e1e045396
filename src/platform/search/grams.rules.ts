/** A text as it is searched: NFKC, lower case, Simplified Chinese (by `fold`), control characters out, blanks folded. */
export function folded(text: string, simplify: (text: string) => string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).replace(/\s+/g, ' ').trim();
}

const worth = /[\p{L}\p{N}]/u;

/** The distinct neighbouring pairs of letters, digits and Chinese characters of a folded text. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  let previous = '';
  for (const character of text) {
    const keep = worth.test(character);
    if (keep && previous) grams.add(previous + character);
    previous = keep ? character : '';
  }
  return grams;
}

/** The words of a search, as they will be looked for: folded, at most eight, each at most 40 characters. */
export function wordsOf(query: string, simplify: (text: string) => string): string[] {
  return folded(query, simplify)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => [...word].slice(0, 40).join(''));
}
