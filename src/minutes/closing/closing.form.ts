import type { Request } from 'express';

/** 达成, 部分达成, 未达成. */
export const attainments = ['MET', 'PARTLY', 'NOT'] as const;
export type Attainment = (typeof attainments)[number];

/** What was typed for each expected outcome, by its id. */
export type Scores = Map<string, { attainment: string; note: string }>;

/** Reads `attainment:<id>` and `note:<id>`, whose number depends on the meeting. */
export function scoresOf(request: Request): Scores {
  const scores: Scores = new Map();
  for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
    const [field, id] = name.split(':');
    if (!id || typeof value !== 'string' || !['attainment', 'note'].includes(field!)) continue;
    const score = scores.get(id) ?? { attainment: '', note: '' };
    scores.set(id, { ...score, [field!]: value.slice(0, 500) });
  }
  return scores;
}
