import { Inject, Injectable } from '@nestjs/common';
import { Texts } from '../../text/texts.js';
import type { ConflictView, FieldView, FormView, OptionView } from '../form-view.js';
import { randomToken } from '../tokens.js';
import { fieldsOf, textsOf } from './fields.js';
import type { Submitted } from './submitted.js';

/** What a page gives to show a form for the first time, or again. */
export interface FormAsk<T extends object> {
  form: new () => T;
  action: string;
  /** Values to start with; what was typed wins when the form comes back. */
  values?: Partial<Record<keyof T & string, string | string[] | number | null>>;
  /** Choices by field. */
  options?: Partial<Record<keyof T & string, OptionView[]>>;
  /** The form as it was sent, when it comes back. */
  again?: Submitted<T>;
  /** What is stored now, for the comparison after a conflict; without it `values` are. */
  theirs?: FormAsk<T>['values'];
  /** Rows of the comparison for what is no field's text, such as people chosen. */
  differing?: ConflictView[];
  /** The version of the row as it is stored now; a form that comes back keeps the one it was filled in upon. */
  version?: number;
  multipart?: boolean;
  /** It narrows a list: nothing in it need be filled in, and the neutral choice is everything. */
  filter?: boolean;
  /** Begins the ids of its fields; needed when a page shows several forms. */
  prefix?: string;
}

/** Makes the view of a form: labels and hints from the catalogue, values kept, faults beside the fields. */
@Injectable()
export class FormViews {
  constructor(@Inject(Texts) private readonly texts: Texts) {}

  view<T extends object>(ask: FormAsk<T>): FormView {
    const { again } = ask;
    const prefix = textsOf(ask.form);
    const idOf = (name: string) => `${ask.prefix ?? 'f'}-${name}`;
    const shown = new Set(fieldsOf(ask.form).flatMap((plan) => (plan.hidden ? [] : [plan.name])));
    const faults = new Map<string, string>();
    const errors: { id: string; text: string }[] = [];
    for (const fault of [...(again?.faults ?? []), ...(again?.refusals ?? [])]) {
      const field = fault.field ?? '';
      const words = this.words(prefix, field, fault.key, fault.args);
      if (field && !faults.has(field)) faults.set(field, words);
      const label =
        shown.has(field) && this.texts.has(`${prefix}.${field}.label`)
          ? `${this.texts.t(`${prefix}.${field}.label`)}：`
          : '';
      errors.push({ id: shown.has(field) ? idOf(field) : 'form', text: `${label}${words}` });
    }
    const fields: Record<string, FieldView> = {};
    for (const plan of fieldsOf(ask.form)) {
      const value = again ? again.typed[plan.name] : asText(ask.values?.[plan.name as keyof T & string]);
      const options = ask.options?.[plan.name as keyof T & string];
      const key = `${prefix}.${plan.name}`;
      fields[plan.name] = {
        id: idOf(plan.name),
        name: plan.name,
        label: plan.hidden ? '' : this.texts.t(`${key}.label`),
        hint: this.texts.has(`${key}.hint`) ? this.texts.t(`${key}.hint`) : undefined,
        value: value ?? (plan.many ? [] : ''),
        error: faults.get(plan.name),
        optional: !plan.required && !plan.asked && !ask.filter,
        neutral: ask.filter ? this.texts.t('web.all') : undefined,
        maxLength: plan.max,
        options: options?.map((option) => ({ ...option, checked: [value ?? []].flat().includes(option.value) })),
      };
    }
    return {
      action: ask.action,
      fields,
      errors,
      refused: errors.length > 0 && errors.every(({ id }) => id === 'form'),
      once: again?.conflict || again?.partly ? randomToken() : again?.once || randomToken(),
      version: again && !again.conflict ? again.version || undefined : ask.version,
      conflict: conflictOf(ask, fields),
      multipart: ask.multipart,
    };
  }

  private words(prefix: string, field: string, key: string, args?: Record<string, string | number>): string {
    const own = `${prefix}.${field}.missing`;
    if (key === 'input.required' && this.texts.has(own)) return this.texts.t(own);
    return this.texts.t(key, args);
  }
}

/** Field by field what somebody else saved and what was typed here, where they differ, after a conflict (pages.md §6.13). */
function conflictOf<T extends object>(ask: FormAsk<T>, fields: Record<string, FieldView>): ConflictView[] | undefined {
  if (!ask.again?.conflict) return undefined;
  const stored = (ask.theirs ?? ask.values ?? {}) as Record<string, string | string[] | number | null | undefined>;
  const texts = fieldsOf(ask.form).flatMap(({ name, hidden }) => {
    const { label, options } = fields[name]!;
    const words = (value: string | string[] | undefined) =>
      [value ?? ''].flat().map((one) => options?.find((option) => option.value === one)?.label.trim() ?? one);
    const theirs = words(asText(stored[name])).join('\n');
    const mine = words(ask.again!.typed[name]).join('\n');
    return hidden ? [] : [{ label, theirs, mine }];
  });
  return [...texts, ...(ask.differing ?? [])].filter(({ theirs, mine }) => theirs !== mine);
}

function asText(value: string | string[] | number | null | undefined): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? value : String(value);
}
