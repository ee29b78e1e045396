import { folded } from './grams.rules.js';

/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A text in pieces, the words looked for apart: found folded, shown as they were written. */
export function marked(text: string, words: readonly string[], simplify: (text: string) => string): Piece[] {
  const characters = [...text];
  const hits = characters.map(() => false);
  const { body, from } = foldedWithPlaces(characters, simplify);
  for (const word of words) {
    for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length)) {
      for (let n = at; n < at + word.length; n++) hits[from[n]!] = true;
    }
  }
  const pieces: Piece[] = [];
  characters.forEach((character, n) => {
    const last = pieces.at(-1);
    if (last && last.hit === hits[n]) last.text += character;
    else pieces.push({ text: character, hit: hits[n]! });
  });
  return pieces;
}

/** The folded text, and for each of its places the character that it comes from. */
function foldedWithPlaces(characters: readonly string[], simplify: (text: string) => string) {
  let body = '';
  const from: number[] = [];
  characters.forEach((character, n) => {
    const one = folded(character, simplify) || ' ';
    if (one === ' ' && body.endsWith(' ')) return;
    body += one;
    for (let place = 0; place < one.length; place++) from.push(n);
  });
  return { body, from };
}

/** What is shown below a title, on one line: the text from where it was cut, without the title that it may begin with. */
export function excerptOf(title: string, cut: string, begins: boolean): string {
  const rest = begins && cut.startsWith(title) ? cut.slice(title.length) : cut;
  return `${begins ? '' : '…'}${rest.replace(/\s+/g, ' ').trim()}`;
}
