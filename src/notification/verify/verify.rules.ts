import type { IssuedPaper } from '../../platform/print/issued/issued-paper.entity.js';

/** 有效, 已被替代, 未签发. */
export type Validity = 'VALID' | 'SUPERSEDED' | 'UNKNOWN';

/** What is printed on a paper, as people type it: blanks, hyphens and small letters do not matter. */
export function asCode(typed: unknown): string {
  const text = typeof typed === 'string' ? typed : '';
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase().slice(0, 64);
}

/** Whether a paper still holds (Q40). */
export function validityOf(paper: Pick<IssuedPaper, 'supersededBy'> | undefined): Validity {
  if (!paper) return 'UNKNOWN';
  return paper.supersededBy ? 'SUPERSEDED' : 'VALID';
}
