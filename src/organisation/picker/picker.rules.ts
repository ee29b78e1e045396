import { simplified } from '../../platform/search/simplified.js';

/** A person who may be chosen, with what tells two of one name apart. */
export interface Candidate {
  id: string;
  name: string;
  userName: string;
  pinyin: string;
  initials: string;
  post: string;
  unitId: string;
  unitName: string;
  unitShort: string;
  rank: number;
}

/** What came of a typed list of people: found, to be chosen among, not found (pages.md §6.5). */
export interface Resolution {
  /** Those chosen before, then those found now, in the order typed. */
  people: Candidate[];
  ambiguous: { typed: string; candidates: Candidate[] }[];
  unknown: string[];
}

/** The parts of a typed list: 石广厦、hw,何伟. Blanks inside a name stay. All of them: nobody drops off a long list. */
export function partsOf(typed: string): string[] {
  const parts = typed.split(/[、，,;；\n]/).map((part) => part.trim().replace(/\s+/g, ' '));
  return [...new Set(parts.filter(Boolean))];
}

/** Longer than any name, and more than any list: what no person types is left as unknown without being looked for. */
const longestPart = 60;
const mostParts = 1000;

/** The parts that are looked for. */
export function findable(parts: readonly string[]): string[] {
  return parts.slice(0, mostParts).filter((part) => part.length <= longestPart);
}

/** A text as names are compared: NFKC, lower case. */
export function foldedName(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The same for finding only: traditional characters are simplified too, which makes some names one. */
export function plainName(text: string): string {
  return simplified(foldedName(text));
}

type Test = (person: Candidate, part: string, plain: string) => boolean;

/** From the surest way of naming somebody to the loosest; the first that finds anybody decides. */
const ways: Test[] = [
  (person, part) => foldedName(person.name) === part,
  (person, part) => person.userName === part,
  (person, part) => person.initials === part,
  (person, part) => person.pinyin === part,
  (person, _, plain) => plainName(person.name) === plain,
  (person, _, plain) => [person.unitName, person.unitShort].some((unit) => plainName(unit) === plain),
  (person, _, plain) => plainName(person.name).includes(plain),
  (person, part) => part.length > 2 && person.pinyin.startsWith(part),
  (person, _, plain) => plain.length > 1 && plainName(person.unitName).includes(plain),
];

/** Everybody whom one part may mean, in official order. */
export function matchesOf(part: string, candidates: readonly Candidate[]): Candidate[] {
  const folded = foldedName(part);
  const plain = simplified(folded);
  for (const way of ways) {
    const found = candidates.filter((person) => way(person, folded, plain));
    if (found.length) return found.sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id));
  }
  return [];
}

/** Takes the unambiguous ones; a part is settled too when one of those it may mean is already chosen. */
export function resolve(typed: string, chosen: readonly Candidate[], candidates: readonly Candidate[]): Resolution {
  const people = [...chosen];
  const ambiguous: Resolution['ambiguous'] = [];
  const unknown: string[] = [];
  const parts = partsOf(typed);
  const looked = new Set(findable(parts));
  for (const part of parts) {
    const found = looked.has(part) ? matchesOf(part, candidates) : [];
    if (!found.length) unknown.push(part);
    else if (found.length > 1) ambiguous.push({ typed: part, candidates: found });
    else if (!people.some((person) => person.id === found[0]!.id)) people.push(found[0]!);
  }
  const open = ambiguous.filter(({ candidates: some }) => !some.some((one) => people.some(({ id }) => id === one.id)));
  return { people, ambiguous: open, unknown };
}

/** What stays in the text field: the parts that still need an answer. */
export function leftTyped(resolution: Resolution): string {
  return [...resolution.ambiguous.map(({ typed }) => typed), ...resolution.unknown].join('、');
}
