import type { Texts } from '../../platform/text/texts.js';
import type { EntryRow } from '../followup/task.queries.js';
import { paths } from '../supervision.paths.js';

/** The claims of a task with their evidence, and what the office said to them. */
export function claimsOf(entries: readonly EntryRow[], id: string, texts: Texts) {
  return entries
    .filter((entry) => ['CLAIM', 'RETURN', 'ACCEPT', 'CLOSE', 'RECHECK', 'REOPEN'].includes(entry.kind))
    .map((entry) => ({
      ...entry,
      kindText: texts.t(`supervision.entry.${entry.kind}`),
      file: entry.fileName && { name: entry.fileName, url: paths.file(id, entry.id) },
    }));
}

/** What the office looks at before striking off: each met or open, in words. */
export function closureChecks(
  task: { originalDueOn: string; acceptedOn: string | null; measure: string | null },
  entries: readonly EntryRow[],
  texts: Texts,
) {
  const late = !task.acceptedOn || task.acceptedOn > task.originalDueOn;
  const checks: [string, boolean][] = [
    ['evidence', entries.some((entry) => entry.kind === 'CLAIM' && entry.fileHash !== null)],
    ['accepted', entries.some((entry) => entry.kind === 'ACCEPT')],
    ['onTime', !late],
  ];
  return checks.map(([key, met]) => ({
    kind: met ? 'met' : 'open',
    kindText: texts.t(`supervision.closure.${met ? 'met' : 'open'}`),
    text: texts.t(`supervision.closure.${key}`),
  }));
}
