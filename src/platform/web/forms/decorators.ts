import { addField, type FieldPlan } from './fields.js';
import type { ParsedField } from './parsed.js';

/** What every field decorator takes: fields are required unless said otherwise. */
interface Ask {
  optional?: boolean;
  max?: number;
}

type Parser = FieldPlan['parse'];

const field =
  (kind: FieldPlan['kind'], parse: Parser, extra: Partial<FieldPlan> = {}) =>
  (ask: Ask = {}): PropertyDecorator =>
  (target, name) =>
    addField(target, { name: String(name), kind, required: !ask.optional, max: ask.max, parse, ...extra });

const fine = (value: unknown): ParsedField => ({ ok: true, value });

const lines =
  (max: number): Parser =>
  (typed) =>
    [...typed].length > max ? tooLong(max) : fine(typed.trim());

function tooLong(max: number): ParsedField {
  return { ok: false, code: 'text.tooLong', args: { max } };
}

/** One line of text, at most `max` characters (200). */
export const LineField = (ask: Ask = {}) => field('text', lines(ask.max ?? 200))({ max: 200, ...ask });
/** A text of several lines, at most `max` characters (2,000). */
export const AreaField = (ask: Ask = {}) => field('area', lines(ask.max ?? 2000))({ max: 2000, ...ask });
/** One of the given codes. */
export const ChoiceField = (allowed: readonly string[], ask: Ask = {}) =>
  field('choice', (typed) => (allowed.includes(typed) ? fine(typed) : { ok: false, code: 'choice.notOffered' }))(ask);
/** A box: on or off. */
export const FlagField = (ask: Ask = {}) =>
  field('flag', (typed) => fine(typed === '1' || typed === 'on'))({ optional: true, ...ask });
/** The id of something, from a list, a link or a hidden field. */
export const IdField = (ask: Ask = {}) =>
  field('hidden', (typed) => (/^\d[0-9a-z]{15}$/.test(typed) ? fine(typed) : { ok: false, code: 'choice.notOffered' }))(
    ask,
  );
