import { codePoints } from './print.errors.js';

const neighbours = 6;
const most = 3;

/** Where the characters stand that no font has, with their neighbours: `清潔、〔U+E40C〕生、源頭`; at most three places. */
export function placesOf(text: string, unprintable: readonly string[]): string[] {
  const characters = [...text.replace(/\s+/g, ' ')];
  const shown = (part: readonly string[]) =>
    part.map((one) => (unprintable.includes(one) ? `〔${codePoints(one)}〕` : one)).join('');
  const places: string[] = [];
  for (let at = 0; at < characters.length && places.length < most; at++) {
    if (!unprintable.includes(characters[at]!)) continue;
    const end = Math.min(characters.length, at + neighbours + 1);
    places.push(shown(characters.slice(Math.max(0, at - neighbours), end)));
    at = end - 1;
  }
  return places;
}
