const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The same numbers for the same seed, on every machine (mulberry32). */
export function drawer(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    below,
    of: (list) => list[below(list.length)],
    /** An id in the shape of the product's: a digit, then fifteen characters. */
    id: () => {
      let id = String(below(10));
      while (id.length < 16) id += alphabet[below(32)];
      return id;
    },
    /** `n` different ones of a list. */
    some: (list, n) => {
      const chosen = new Set();
      while (chosen.size < Math.min(n, list.length)) chosen.add(list[below(list.length)]);
      return [...chosen];
    },
  };
}
