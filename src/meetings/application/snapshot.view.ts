import type { Texts } from '../../platform/text/texts.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import type { Fact } from '../meeting/meeting.view.js';
import { differences, shownFields, type ShownField, type Snapshot } from './snapshot.rules.js';

/** A submitted application as facts, empty fields left out. */
export function snapshotFacts(snapshot: Snapshot, texts: Texts): Fact[] {
  return shownFields
    .filter((field) => snapshot[field]?.length)
    .map((field) => ({ label: texts.t(`meetings.fact.${field}`), value: words(field, snapshot[field], texts) }));
}

/** What changed since the round before, for `views/components/differences.hbs`. */
export function differenceLines(before: Snapshot, after: Snapshot, texts: Texts) {
  return differences(before, after).map(({ field, removed, added }) => ({
    label: texts.t(`meetings.fact.${field}`),
    removed: removed.map((line) => snapshotWord(field, line, texts)),
    added: added.map((line) => snapshotWord(field, line, texts)),
  }));
}

/** What was approved. */
const approved: readonly MeetingState[] = ['PREPARING', 'NOTIFIED', 'POSTPONED', 'IN_SESSION', 'PAUSED', 'ENDED'];

/** Whether what differs now from what was approved is still of interest: after that, until the meeting is over (S8.I1). */
export function followsApproval(state: MeetingState): boolean {
  return approved.includes(state);
}

const people: readonly ShownField[] = ['members', 'nonVoting', 'experts', 'memberUnits'];

function words(field: ShownField, lines: string[], texts: Texts): string {
  return lines
    .map((line) => snapshotWord(field, line, texts))
    .join(people.includes(field) ? texts.t('meetings.listComma') : '\n');
}

/** One line of a field in words: codes, money and minutes written out. */
export function snapshotWord(field: ShownField, line: string, texts: Texts): string {
  if (field === 'feeClass') return texts.t(`plans.feeClass.${line}`);
  if (field === 'label') return texts.t(`meetings.label.${line}`);
  if (field === 'lean') return texts.has(`meetings.lean.${line}`) ? texts.t(`meetings.lean.${line}`) : line;
  if (field === 'cost') return texts.t('meetings.yuan', { amount: line });
  if (field === 'budget') return budgetLine(line, texts);
  if (field === 'items') return line.replace(/ · (\d+)$/, (_, n: string) => ` · ${texts.t('meetings.minutes', { n })}`);
  return line;
}

function budgetLine(line: string, texts: Texts): string {
  const [what, first, staff] = line.split(' · ');
  if (what === 'heads') return texts.t('cost.snapshot.heads', { delegates: first, staff });
  return texts.t('cost.snapshot.line', { kind: texts.t(`cost.kind.${what}`), amount: first });
}
