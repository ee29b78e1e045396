/** A share of those who should attend (应到): more than half, half, two thirds. */
export const shares = ['MORE_THAN_HALF', 'HALF', 'TWO_THIRDS'] as const;
export type Share = (typeof shares)[number];

/** The smallest number out of `due` that makes the share; nobody out of nobody never does (P1–P3). */
export function leastOf(share: Share, due: number): number {
  if (share === 'TWO_THIRDS') return Math.ceil((due * 2) / 3);
  return share === 'HALF' ? Math.ceil(due / 2) : Math.floor(due / 2) + 1;
}
