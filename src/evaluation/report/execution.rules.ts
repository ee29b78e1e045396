import type { Indicator } from './evaluation.rules.js';

/** A follow-up task of one of the meeting's decisions. */
export interface TaskFact {
  originalDueOn: string;
  dueOn: string;
  /** The local day it was accepted as done; null while it is not. */
  acceptedOn: string | null;
}

interface Executed {
  decisions: readonly { leadUnitId: string | null; dueOn: string | null }[];
  tasks: readonly TaskFact[];
  reports: { total: number; returned: number };
  today: string;
}

const dimension = 'EXECUTION' as const;

/** D1–D4. On time means by the *original* day: extensions are shown apart, else they would hide delay (domain §8.2). */
export function executionIndicators({ decisions, tasks, reports, today }: Executed): Indicator[] {
  const clear = decisions.filter((one) => one.leadUnitId && one.dueOn).length;
  const past = tasks.filter((task) => task.originalDueOn < today || task.acceptedOn);
  const inTime = past.filter((task) => task.acceptedOn && task.acceptedOn <= task.originalDueOn).length;
  const extended = past.filter((task) => task.acceptedOn && task.acceptedOn <= task.dueOn).length;
  const due = tasks.filter((task) => task.dueOn < today || task.acceptedOn);
  const done = due.filter((task) => task.acceptedOn).length;
  const of = (part: number, whole: number) => ({ value: whole ? part / whole : null, raw: { part, whole } });
  return [
    { key: 'actionable', dimension, weight: 5, ...of(clear, decisions.length) },
    { key: 'onDueDay', dimension, weight: 12, ...of(inTime, past.length) },
    { key: 'extended', dimension, weight: 0, ...of(extended, past.length) },
    { key: 'completed', dimension, weight: 5, ...of(done, due.length) },
    { key: 'returned', dimension, weight: 3, ...of(reports.total - reports.returned, reports.total) },
  ];
}
