import type { Submitted } from '../../platform/web/forms/submitted.js';
import { mostSteps, type FlowForm } from './flow.form.js';
import type { FlowStep } from './flow.rules.js';
import { yuanOf } from './flow.view.js';

/** The columns of the chain's form, one text a row. */
const columns = ['approver', 'person', 'days', 'together', 'onlyWhen', 'onlyValue'] as const;
export type TypedStep = Record<(typeof columns)[number], string>;

/** What was typed, row by row; rows that were not sent are empty. */
export function rowsTyped(form: Submitted<FlowForm>): TypedStep[] {
  const sent = columns.map((name) => [name, [form.typed[name] ?? []].flat()] as const);
  return Array.from(
    { length: mostSteps },
    (_, n) => Object.fromEntries(sent.map(([name, column]) => [name, column[n] ?? ''])) as TypedStep,
  );
}

/** A step in force as its row of the form shows it; `people` and `units` name by id. */
export function rowOf(
  step: FlowStep,
  people: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): TypedStep {
  const { approver, personId, days, together, onlyWhen, onlyValue } = step;
  return {
    approver,
    person: people.get(personId ?? '') ?? '',
    days: String(days),
    together: together ? '1' : '',
    onlyWhen: onlyWhen ?? '',
    onlyValue: onlyWhen === 'AMOUNT' ? yuanOf(onlyValue) : (units.get(onlyValue ?? '') ?? ''),
  };
}

/** The rows to show: those given and empty ones after them, three at least, six at most. */
export function rowsShown(rows: readonly TypedStep[]): TypedStep[] {
  const used = rows.findLastIndex(({ approver }) => approver) + 1;
  const empty = { approver: '', person: '', days: '1', together: '', onlyWhen: '', onlyValue: '' };
  return Array.from({ length: Math.min(mostSteps, Math.max(3, used + 1)) }, (_, n) => rows[n] ?? empty);
}
