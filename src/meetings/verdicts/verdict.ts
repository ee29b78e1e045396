import type { Texts } from '../../platform/text/texts.js';
import type { Refusal } from '../../platform/web/errors.js';

/** What a rule says of a meeting: met, open (to be heeded), refused; with its source and what would satisfy it. */
export interface Verdict {
  kind: 'ok' | 'wait' | 'bad';
  key: string;
  args?: Record<string, string | number>;
  hint?: { key: string; args?: Record<string, string | number> };
  /** Regulation item or procedure rule: `S3.N3`, `P20`. */
  source: string;
  /** The form's field that would mend it. */
  field?: string;
}

/** A verdict as `verdict-list` shows it. */
export interface VerdictLine {
  kind: Verdict['kind'];
  kindText: string;
  text: string;
  hint?: string;
  source: string;
}

export function verdictLines(verdicts: readonly Verdict[], texts: Texts): VerdictLine[] {
  return verdicts.map(({ kind, key, args, hint, source }) => ({
    kind,
    kindText: texts.t(`meetings.verdicts.kind.${kind}`),
    text: texts.t(key, args),
    hint: hint && texts.t(hint.key, hint.args),
    source,
  }));
}

/** What forbids the act, as refusals beside the fields. */
export function refusalsOf(verdicts: readonly Verdict[]): Refusal[] {
  return verdicts
    .filter((verdict) => verdict.kind === 'bad')
    .map(({ key, args, field, source }) => ({ key, args, field, source }));
}
