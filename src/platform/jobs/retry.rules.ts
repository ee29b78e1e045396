const minutes = [1, 5, 15, 60, 240, 720];

/** How many attempts a row gets before it is stuck. */
export const maxAttempts = minutes.length + 1;

/**
 * Minutes to wait after the n-th failed attempt (n from 1), ±20 % by `random` in [0, 1); undefined when retries are
 * used up (Q11).
 */
export function retryAfterMinutes(failed: number, random: number): number | undefined {
  const base = minutes[failed - 1];
  return base === undefined ? undefined : base * (0.8 + 0.4 * random);
}
