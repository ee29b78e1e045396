import { parseWhole } from '../../platform/web/input/number.js';
import type { FieldFault } from '../../platform/web/forms/submitted.js';
import { readCondition } from './condition.rules.js';
import { approverKinds, type FlowStep } from './flow.rules.js';

/** One row of the chain's form, with the person found for his name. */
export interface StepRow {
  approver: string;
  person: string;
  days: string;
  /** `1`: asked with the row before. */
  together: string;
  personId: string | null;
  /** A condition and what it says of it, as typed. */
  onlyWhen: string;
  onlyValue: string;
  unitId: string | null;
}

/** The steps of the rows; a row without approver is passed over. A chain has one to six steps, one of them always. */
export function readSteps(rows: readonly StepRow[]): { steps: FlowStep[]; faults: FieldFault[] } {
  const steps: FlowStep[] = [];
  const faults: FieldFault[] = [];
  rows.forEach((row, n) => {
    if (!row.approver) return;
    const args = { step: n + 1 };
    const approver = approverKinds.find((kind) => kind === row.approver);
    const days = parseWhole(row.days || '1', 1, 20);
    if (!approver) faults.push({ field: 'steps', key: 'input.choice.notOffered' });
    if (approver === 'PERSON' && !row.personId)
      faults.push({ field: 'steps', key: 'meetings.flows.whichPerson', args });
    if (!days.ok) faults.push({ field: 'steps', key: 'meetings.flows.badDays', args });
    const { faults: unmet, ...condition } = readCondition(row, args);
    faults.push(...unmet);
    if (approver && days.ok) {
      const together = row.together === '1' && steps.length > 0;
      const personId = approver === 'PERSON' ? row.personId : null;
      steps.push({ approver, personId, days: days.value, together, ...condition });
    }
  });
  if (!steps.length && !faults.length) faults.push({ field: 'steps', key: 'meetings.flows.noStep' });
  if (steps.length && steps.every(({ onlyWhen }) => onlyWhen))
    faults.push({ field: 'steps', key: 'meetings.flows.noneAlways' });
  return { steps, faults };
}
