/** What is compared to find meetings that could be one (domain §4.1, check 4). */
interface Compared {
  id: string;
  unitId: string;
  title: string;
  month: number;
}

const similar = 0.6;

/** How much alike two titles are, 0 to 1: the pairs of neighbouring characters they share. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  const all = one.size + other.size;
  return all ? (2 * shared) / all : 0;
}

function pairsOf(title: string): Set<string> {
  const signs = [...title.replace(/[\s\p{P}]/gu, '')];
  return new Set(signs.slice(1).map((sign, n) => signs[n]! + sign));
}

/** For each item those it may be merged with: alike in title and in the same month or the one beside it. */
export function mergerHints<T extends Compared>(items: readonly T[]): Map<string, T[]> {
  const hints = new Map<string, T[]>();
  for (const item of items) {
    const near = items.filter(
      (other) =>
        other.id !== item.id && Math.abs(other.month - item.month) <= 1 && likeness(other.title, item.title) >= similar,
    );
    if (near.length) hints.set(item.id, near);
  }
  return hints;
}
