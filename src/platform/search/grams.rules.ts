/** A text as it is searched: NFKC, lower case, Simplified Chinese (by `simplify`), blanks and control characters folded. */
export function folded(text: string, simplify: (text: string) => string): string {
  return simplify(text.normalize('NFKC').toLowerCase())
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

const worth = /[\p{L}\p{N}]/u;

/** The distinct letters, digits and Chinese characters of a folded text, and their neighbouring pairs. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  let previous = '';
  for (const character of text) {
    const keep = worth.test(character);
    if (keep) grams.add(character);
    if (keep && previous) grams.add(previous + character);
    previous = keep ? character : '';
  }
  return grams;
}

const mostWords = 8;
const longestWord = 40;

/** The words of a search, as they will be looked for: folded, at most eight, each at most forty characters. */
export function wordsOf(query: string, simplify: (text: string) => string): string[] {
  const words = folded([...query].slice(0, 400).join(''), simplify)
    .split(' ')
    .filter((word) => worth.test(word));
  return [...new Set(words)].slice(0, mostWords).map((word) => [...word].slice(0, longestWord).join(''));
}

const mostGrams = 12;

/** The grams by which texts holding a word are looked up: its pairs, or its characters where it has no pairs. */
export function lookedUp(words: readonly string[]): string[] {
  const grams = words.flatMap((word) => {
    const all = [...gramsOf(word)];
    const pairs = all.filter((gram) => [...gram].length > 1);
    return pairs.length ? pairs : all;
  });
  return [...new Set(grams)].slice(0, mostGrams);
}
