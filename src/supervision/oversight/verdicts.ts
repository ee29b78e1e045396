import { disciplineRules, timeRules } from './conduct.rules.js';
import type { ProcedureFacts } from './procedure.facts.js';
import { procedureRules } from './procedure.rules.js';
import type { ProcedureVerdict } from './verdict.js';

const rules = [
  ...procedureRules.map((rule) => ({ ...rule, group: 'PROCEDURE' as const })),
  ...disciplineRules.map((rule) => ({ ...rule, group: 'DISCIPLINE' as const })),
  ...timeRules.map((rule) => ({ ...rule, group: 'TIME' as const })),
];

/** What the system itself can say of a meeting's procedure, discipline and use of time (S4.S2). */
export function procedureVerdicts(facts: ProcedureFacts): ProcedureVerdict[] {
  return rules.map(({ judge, ...rule }) => ({ ...rule, ...judge(facts) }));
}

/** The names of all rules, for findings that rest on one. */
export const ruleNames = rules.map(({ rule }) => rule);
