import type { Act } from '../../access/act.js';
import type { Submitted } from './submitted.js';

/** A button without fields of its own: its form carries the one-time key alone. */
export class Press {}

/** The act of pressing such a button, which counts once: a second press gets where the first one landed (Q3). */
export function pressed<R>(act: Act, form: Submitted<object>, landing: string | ((result: R) => string)): Act {
  if (!form.once) return act;
  const url = (result: unknown) => (typeof landing === 'string' ? landing : landing(result as R));
  return { ...act, once: { token: form.once, landing: url } };
}
