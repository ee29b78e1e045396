import type { Parsed } from '../input/parsed.js';

/** What a form knows of one of its fields. */
export interface FieldPlan {
  name: string;
  required: boolean;
  /** Not required to be read, but a rule may ask for it. */
  asked?: boolean;
  /** Longest text, in characters (code points). */
  max?: number;
  /** Turns what was typed into a value, or says what is wrong; `at` is the instant of the request. Never sees an empty text. */
  parse: (typed: string, at: string) => Parsed<unknown>;
  /** What an empty optional field means. */
  empty: unknown;
  /** Several values under one name: boxes, repeated fields. */
  many?: boolean;
  /** Carried along without a label. */
  hidden?: boolean;
}

const plans = new WeakMap<object, FieldPlan[]>();
const texts = new WeakMap<object, string>();

type FormClass<T extends object = object> = new () => T;

/** Registers a field on the form's class; used by the decorators of `decorators.ts`. */
export function addField(prototype: object, plan: FieldPlan): void {
  plans.set(prototype, [...(plans.get(prototype) ?? []), plan]);
}

/** The fields of a form, in the order written; those of the form it extends come first. */
export function fieldsOf(form: FormClass): FieldPlan[] {
  const fields: FieldPlan[] = [];
  for (let at = form.prototype as object | null; at; at = Object.getPrototypeOf(at) as object | null) {
    fields.unshift(...(plans.get(at) ?? []));
  }
  return fields;
}

/** Where the form's words stand: `<prefix>.<field>.label`, `.hint`, and `.missing` where "required" is not enough. */
export const FormTexts =
  (prefix: string): ClassDecorator =>
  (target) => {
    texts.set(target, prefix);
  };

export function textsOf(form: FormClass): string {
  const prefix = texts.get(form);
  if (!prefix) throw new Error(`${form.name} has no @FormTexts.`);
  return prefix;
}
