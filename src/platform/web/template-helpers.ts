import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';
import { screenDate, screenInstant } from '../clock/format.js';
import { basisWords } from '../text/basis.js';
import { officeOf } from '../text/office.js';
import { randomToken } from './tokens.js';

type Translate = (key: string, args?: Record<string, unknown>) => string;

/** The helpers of all templates: formatting only; what a page decides is decided in its view. */
export function helpers(t: Translate): Record<string, HelperDelegate> {
  return {
    t: (key: string, options: HelperOptions) => t(key, options.hash as Record<string, unknown>),
    eq: (a: unknown, b: unknown) => a === b,
    or: (a: unknown, b: unknown) => a || b,
    day: (date: string | null) => time(date, date ? screenDate(date) : ''),
    datetime: (instant: string | null) => time(instant, instant ? screenInstant(instant) : ''),
    /** The one-time key of a button's form (Q3). */
    freshKey: () => randomToken(),
    lines: (text: string) => text.split('\n'),
    fen: (amount: number | null) => (amount === null ? '' : (amount / 100).toFixed(2)),
    safeUrl: (url: string) => (/^(https?:\/\/|\/(?![/\\]))/.test(url) ? attribute(url) : '#'),
    office: officeOf,
    plus: (a: number, b: number) => a + b,
    object: (options: HelperOptions) => options.hash as object,
    list: (...items: unknown[]) => items.slice(0, -1),
    /** With `numbers=true` the provision's number stands behind its words. */
    basis: (source: string | undefined, options: HelperOptions) =>
      basisWords(t, source ?? '', Boolean(options.hash.numbers)),
  };
}

function time(value: string | null, text: string): Handlebars.SafeString | string {
  if (!value) return '';
  return new Handlebars.SafeString(
    `<time datetime="${Handlebars.escapeExpression(value)}">${Handlebars.escapeExpression(text)}</time>`,
  );
}

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
};

/** For a quoted attribute, where `=` may stand as it is: grids hold hundreds of addresses. */
function attribute(url: string): Handlebars.SafeString {
  return new Handlebars.SafeString(url.replace(/[&<>"'`]/g, (mark) => marks[mark]!));
}
