/** Numbers in [0, 1) that come again with the same seed (TRIAL_SEED), so that a trial can be repeated. */
export const seed = Number(process.env.TRIAL_SEED ?? (Date.now() % 1_000_000) + 1);

export function seeded(from = seed): () => number {
  let state = from;
  return () => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647 || 1;
    return state / 2147483647;
  };
}

/** The last line of a trial; it goes past the silenced console of the tests. */
export function verdict(name: string, engine: string, figure: string, pass: boolean): void {
  process.stderr.write(`${name} ${engine} ${figure} seed ${seed} ${pass ? 'pass' : 'FAIL'}\n`);
}
