import type { Parameter } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

/** What is wrong with a new value of a parameter: it must be of the kind of its default, and begin today or later. */
export function valueFaults(parameter: Parameter, value: string, effectiveFrom: string, today: string): Refusal[] {
  const faults: Refusal[] = [];
  if (typeof parameter.default === 'number' && !/^\d{1,9}(\.\d{1,2})?$/.test(value))
    faults.push({ key: 'administration.parameter.notNumber', field: 'value' });
  else if (isTime(String(parameter.default)) && !isTime(value))
    faults.push({ key: 'administration.parameter.notTime', field: 'value' });
  if (effectiveFrom < today) faults.push({ key: 'administration.parameter.past', field: 'effectiveFrom' });
  return faults;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
