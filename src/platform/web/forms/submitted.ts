import type { Refusal } from '../errors.js';

/** One thing wrong with a form: the field and the sentence's key. */
export interface FieldFault extends Refusal {
  field: string;
}

/** A form as it was sent: what was typed, and what it means when it can be read. */
export class Submitted<T extends object> {
  /** Reasons of a refusal, or of a conflict, added after the form itself was found right. */
  refusals: Refusal[] = [];
  /** The row was changed by somebody else since the page was made. */
  conflict = false;

  constructor(
    readonly form: new () => T,
    /** Everything typed, by field, as it was typed. */
    readonly typed: Record<string, string | string[]>,
    readonly value: T,
    readonly faults: FieldFault[],
    /** How values were understood, by field. */
    readonly said: Record<string, string>,
    /** The one-time key of this form. */
    readonly once: string,
    /** The version of the row that the page showed. */
    readonly version: number,
    /** Which button was pressed: `_intent`; empty for the form's main act. */
    readonly intent: string,
    readonly files: Express.Multer.File[],
  ) {}

  get ok(): boolean {
    return this.faults.length === 0;
  }

  /** The form without its faults (of one field): for buttons other than its main act, and for what is found otherwise. */
  withoutFaults(field?: string): this {
    this.faults.splice(0, this.faults.length, ...this.faults.filter((fault) => field && fault.field !== field));
    return this;
  }
}
