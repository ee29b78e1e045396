import { appendFileSync } from 'node:fs';
import type supertest from 'supertest';

/** Where the trial `double-click` wants to read of every press; set, every form is pressed twice at the same moment. */
const report = process.env.PRESSES_REPORT;

/** One form pressed twice with one one-time key, and what each press came to. */
export interface TwoPresses {
  path: string;
  answers: string[];
}

export const pressTwice = Boolean(report);

/** Presses twice, and goes on with one; with the one that says more where a good file was kept and a bad one named. */
export async function bothPresses(
  path: string,
  send: () => PromiseLike<supertest.Response>,
): Promise<supertest.Response> {
  const [first, second] = await Promise.all([send(), send()]);
  const answers = [first, second].map(({ status, headers }) => `${status} ${String(headers.location ?? '')}`.trim());
  appendFileSync(report!, `${JSON.stringify({ path, answers } satisfies TwoPresses)}\n`);
  return answers[0] !== answers[1] && first.status === 303 ? second : first;
}
