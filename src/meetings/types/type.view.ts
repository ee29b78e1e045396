import type { Texts } from '../../platform/text/texts.js';
import { rolesOf, type TypeTerms } from './type.rules.js';

/** What is shown of a version, in the order of its form. */
const shown = [
  ...['leadDays', 'replyDays', 'replyTime', 'defaultMinutes', 'longestMinutes', 'mostHeads', 'mostItems'],
  ...['minutesRequired', 'recorderRequired', 'needsInitiator', 'leastTopics', 'needsExperts', 'leastMemberUnits'],
  ...['itemPapers', 'paperDays', 'needsBackground', 'quorum', 'majority', 'noticeForm', 'numberPrefix', 'retention'],
] as const;
const choices: readonly string[] = ['itemPapers', 'quorum', 'majority', 'noticeForm', 'retention'];
const flags: readonly string[] = [
  'minutesRequired',
  'recorderRequired',
  'needsInitiator',
  'needsExperts',
  'needsBackground',
];

export type ShownTerms = Omit<TypeTerms, 'id'> & { basis: string };

/** A version's values as its form has them. */
export function typedTerms(terms: ShownTerms): Record<string, string> {
  const values: Record<string, unknown> = { ...terms, recorderRequired: rolesOf(terms).includes('RECORDER') };
  return Object.fromEntries(
    [...shown, 'basis'].map((name) => {
      const value = values[name];
      if (flags.includes(name)) return [name, value ? '1' : ''];
      return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : ''];
    }),
  );
}

/** What a version asks, in words, field by field. */
export function termWords(terms: ShownTerms, texts: Texts): { label: string; value: string }[] {
  return Object.entries(typedTerms(terms)).map(([name, value]) => {
    const label = texts.t(`meetings.types.${name}.label`);
    if (flags.includes(name)) return { label, value: texts.t(`meetings.types.${value ? 'yes' : 'no'}`) };
    if (!value) return { label, value: texts.t('meetings.types.unset') };
    return { label, value: choices.includes(name) ? texts.t(`meetings.types.${name}.${value}`) : value };
  });
}

/** What a new version would change, for `views/components/data-table.hbs`. */
export function changeTable(before: ShownTerms, after: ShownTerms, texts: Texts) {
  const heads = ['field', 'now', 'then'].map((name) => ({ label: texts.t(`meetings.types.preview.${name}`) }));
  const next = termWords(after, texts);
  const rows = termWords(before, texts).flatMap(({ label, value }, n) =>
    value === next[n]!.value
      ? []
      : [{ cells: [label, value, next[n]!.value].map((text, at) => ({ ...heads[at]!, text })) }],
  );
  return rows.length ? { caption: texts.t('meetings.types.preview.caption'), columns: heads, rows } : undefined;
}
