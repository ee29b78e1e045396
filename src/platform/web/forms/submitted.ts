import type { Refusal } from '../errors.js';

/** One thing wrong with a form: the field and the sentence's key. */
export interface FieldFault extends Refusal {
  field: string;
}

/** What a request, or a stored row, gives for a form. */
export interface Reading<T> {
  /** Everything typed, by field, as it was typed. */
  typed: Record<string, string | string[]>;
  value: T;
  faults?: FieldFault[];
  /** How values were understood, by field. */
  said?: Record<string, string>;
  /** The one-time key of this form. */
  once?: string;
  /** The version of the row that the page showed. */
  version?: number;
  /** Which button was pressed: `_intent`; empty for the form's main act. */
  intent?: string;
  files?: Express.Multer.File[];
}

/** A form as it was sent: what was typed, and what it means when it can be read. */
export class Submitted<T extends object> {
  readonly typed: Record<string, string | string[]>;
  readonly value: T;
  readonly faults: FieldFault[];
  readonly said: Record<string, string>;
  readonly once: string;
  readonly version: number;
  readonly intent: string;
  readonly files: Express.Multer.File[];
  /** Reasons of a refusal, or of a conflict, added after the form itself was found right. */
  refusals: Refusal[] = [];
  /** The row was changed by somebody else since the page was made. */
  conflict = false;
  /** Part of it was done: sent again with the rest, it is another act. */
  partly = false;

  constructor(
    readonly form: new () => T,
    { typed, value, faults = [], said = {}, once = '', version = 0, intent = '', files = [] }: Reading<T>,
  ) {
    this.typed = typed;
    this.value = value;
    this.faults = faults;
    this.said = said;
    this.once = once;
    this.version = version;
    this.intent = intent;
    this.files = files;
  }

  get ok(): boolean {
    return this.faults.length === 0;
  }

  /** The form without its faults (of one field): for buttons other than its main act, and for what is found otherwise. */
  withoutFaults(field?: string): this {
    this.faults.splice(0, this.faults.length, ...this.faults.filter((fault) => field && fault.field !== field));
    return this;
  }
}
