import { labels, type Label } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import { mayOpen, type Paper, type Reading } from '../materials/material.rules.js';

export const reviewResults = ['PASSED', 'RETURNED'] as const;
export type ReviewResult = (typeof reviewResults)[number];

/** 材料-1 (pages.md §4), and what its filer learns of a review. */
export const distributionMessages = ['distributed', 'replaced', 'recalled', 'returned'].map(
  (kind) => `material.${kind}`,
);

/** How far a paper has come. */
export type PaperStage = 'FILED' | 'PASSED' | 'RETURNED' | 'DISTRIBUTED' | 'RECALLED';

export function stageOf(paper: Course): PaperStage {
  if (paper.recalledAt) return 'RECALLED';
  if (paper.distributedAt) return 'DISTRIBUTED';
  return paper.review ?? 'FILED';
}

interface Course {
  review: ReviewResult | null;
  distributedAt: string | null;
  recalledAt: string | null;
}

/** What participants have is not sent back but recalled; a return says what is wanted. */
export function reviewFaults(paper: Course, result: ReviewResult, note: string): Refusal[] {
  if (stageOf(paper) === 'DISTRIBUTED') return [{ key: 'materials.review.distributed', source: 'S8.X3' }];
  return result === 'RETURNED' && !note ? [{ key: 'materials.review.why', field: 'note', source: 'S8.X3' }] : [];
}

/** A paper goes out once, and not while it is sent back. */
export function distributionFaults(paper: Course): Refusal[] {
  const stage = stageOf(paper);
  return stage === 'FILED' || stage === 'PASSED' ? [] : [{ key: `materials.distribution.is.${stage}` }];
}

/** Only what went out can be called back. */
export function recallFaults(paper: Course): Refusal[] {
  return stageOf(paper) === 'DISTRIBUTED' ? [] : [{ key: 'materials.recall.notOut' }];
}

/** What went out is recalled with a reason, not quietly taken away (Q8). */
export function removalFaults(paper: Course): Refusal[] {
  return stageOf(paper) === 'DISTRIBUTED' ? [{ key: 'materials.recall.instead', source: 'S8.X3' }] : [];
}

/** The papers of `all` that each reader may open once they are out, told together: who gets the same list is one group. */
export function parcels<P extends Paper & { id: string }>(
  all: readonly P[],
  readers: readonly Reading[],
): { to: string[]; papers: P[] }[] {
  const groups = new Map<string, { to: string[]; papers: P[] }>();
  for (const reader of readers) {
    const papers = all.filter((paper) => mayOpen({ ...paper, distributedAt: 'now', recalledAt: null }, reader));
    if (!papers.length) continue;
    const key = papers.map(({ id }) => id).join(' ');
    const group = groups.get(key) ?? { to: [], papers };
    group.to.push(reader.personId);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The highest of the labels. */
export function highest(of: readonly Label[]): Label {
  return [...of].sort((a, b) => labels.indexOf(b) - labels.indexOf(a))[0] ?? 'PUBLIC';
}
