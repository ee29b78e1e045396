/** The twelve questions of domain §8.3; their words are `evaluation.question.<key>`. */
export const questions = [
  'necessity',
  'aim',
  'notice',
  'materials',
  'agenda',
  'chairing',
  'discussion',
  'conclusions',
  'venue',
  'record',
  'discipline',
  'overall',
] as const;
export type Question = (typeof questions)[number];

/** 非常满意 5 … 非常不满意 1, 不了解 0. */
export const scale = ['5', '4', '3', '2', '1', '0'] as const;

/** Fewest answers before anything is shown of them (Q56). */
export const leastAnswers = 5;
/** Share of the asked that has to answer before satisfaction counts in the evaluation (domain §8.2). */
const leastShare = 0.5;

export interface QuestionResult {
  question: Question;
  /** Answers that know; average over them, 1 to 5, null when nobody does. */
  n: number;
  average: number | null;
}

/** Averages by question; undefined while too few have answered. */
export function resultsOf(scores: readonly string[]): QuestionResult[] | undefined {
  if (scores.length < leastAnswers) return undefined;
  return questions.map((question, at) => {
    const known = scores.map((one) => Number(one[at])).filter((score) => score > 0);
    const sum = known.reduce((total, score) => total + score, 0);
    return { question, n: known.length, average: known.length ? sum / known.length : null };
  });
}

/** Satisfaction from 0 to 1: the average of all given scores; null below five answers or half of the asked. */
export function satisfactionOf(scores: readonly string[], sent: number): number | null {
  if (scores.length < leastAnswers || scores.length < sent * leastShare) return null;
  const known = scores.flatMap((one) => [...one].map(Number)).filter((score) => score > 0);
  return known.length ? known.reduce((total, score) => total + score, 0) / known.length / 5 : null;
}
