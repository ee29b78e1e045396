import { validateSync } from 'class-validator';
import type { Request } from 'express';
import { visitorOf } from '../visitor.js';
import { fieldsOf, type FieldPlan } from './fields.js';
import { withPick } from './month-pick.js';
import { Submitted, type FieldFault } from './submitted.js';

type Body = Record<string, unknown>;

/** Reads a form from a request. Fields the form does not declare are left out; absent means empty (models.md trap 8). */
export function readForm<T extends object>(form: new () => T, request: Request): Submitted<T> {
  const body = withPick((request.body ?? {}) as Body);
  const typed: Record<string, string | string[]> = {};
  const faults: FieldFault[] = [];
  const said: Record<string, string> = {};
  const value = new form();
  const at = visitorOf(request).at;
  for (const plan of fieldsOf(form)) {
    const raw = textsUnder(body, plan.name);
    typed[plan.name] = plan.many ? raw : (raw[0] ?? '');
    const read = plan.many ? readMany(plan, raw, at) : readOne(plan, raw[0] ?? '', at);
    if ('fault' in read) faults.push({ field: plan.name, ...read.fault });
    else (value as Body)[plan.name] = read.value;
    if ('said' in read && read.said) said[plan.name] = read.said;
  }
  if (!faults.length) faults.push(...constraints(value));
  return new Submitted(form, {
    typed,
    value,
    faults,
    said,
    once: keyIn(text(body._once)),
    version: Number.parseInt(text(body._version), 10) || 0,
    intent: text(body._intent),
    files: (request.files as Express.Multer.File[] | undefined) ?? [],
  });
}

type Read = { value: unknown; said?: string } | { fault: { key: string; args?: Record<string, string | number> } };

function readOne(plan: FieldPlan, typed: string, at: string): Read {
  if (isEmpty(typed)) {
    return plan.required ? { fault: { key: 'input.required' } } : { value: plan.empty };
  }
  const parsed = plan.parse(typed, at);
  return parsed.ok
    ? { value: parsed.value, said: parsed.said }
    : { fault: { key: `input.${parsed.code}`, args: parsed.args } };
}

function readMany(plan: FieldPlan, typed: string[], at: string): Read {
  const values: unknown[] = [];
  for (const one of typed) {
    if (isEmpty(one)) continue;
    const read = readOne(plan, one, at);
    if ('fault' in read) return read;
    values.push(read.value);
  }
  return plan.required && !values.length ? { fault: { key: 'input.required' } } : { value: values };
}

/** Constraints of class-validator; their `message` is a text key. */
function constraints(value: object): FieldFault[] {
  return validateSync(value, { stopAtFirstError: true, forbidUnknownValues: false }).map((error) => ({
    field: error.property,
    key: Object.values(error.constraints ?? {})[0] ?? 'input.invalid',
  }));
}

/** Blank in every script: spaces, U+3000, no-break spaces. */
function isEmpty(typed: string): boolean {
  return /^[\s\u3000\u00a0]*$/.test(typed);
}

function textsUnder(body: Body, name: string): string[] {
  return Object.hasOwn(body, name) ? [body[name]].flat().map(text) : [];
}

/** A one-time key is kept with what it did, so nothing else is taken for one: no words, no marks, no megabytes. */
function keyIn(typed: string): string {
  return /^[\w-]{1,64}$/.test(typed) ? typed : '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
