import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { TableView } from '../../platform/web/components/list-views.js';
import { tableView, type Cell } from '../../platform/web/components/table.js';
import type { MeetingFacts } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import type { MemberUnitRow } from './member-unit.queries.js';
import { hasConfirmed, type MemberUnitState } from './member-unit.rules.js';

const kinds: Record<MemberUnitState, 'ok' | 'wait' | 'bad' | undefined> = {
  ...{ NAMED: undefined, ASKED: 'wait', CONFIRMED: 'ok', OBJECTED: 'bad', WAIVED: undefined },
};

/** How a unit stands to the time: consent to an earlier time says so, and who is late is late. */
export function standing(unit: MemberUnitRow, meeting: { startsAt: string | null }, now: string, texts: Texts) {
  const stale = unit.state === 'CONFIRMED' && !hasConfirmed(unit, meeting.startsAt);
  const late = unit.state === 'ASKED' && unit.dueAt !== null && unit.dueAt <= now;
  const key = stale ? 'STALE' : late ? 'LATE' : unit.state;
  return { kind: stale || late ? ('bad' as const) : kinds[unit.state], label: texts.t(`memberUnits.state.${key}`) };
}

/** Who answered and when, or until when an answer is asked for. */
export function answered(unit: MemberUnitRow, texts: Texts): string {
  if (unit.answeredAt) return `${unit.answeredByName ?? ''} ${screenInstant(unit.answeredAt)}`.trim();
  return unit.dueAt ? texts.t('memberUnits.until', { due: screenInstant(unit.dueAt) }) : '';
}

/** The convening unit and the member units that the reader may see, one a row. */
export function unitsTable(
  given: {
    meeting: MeetingFacts;
    units: readonly MemberUnitRow[];
    notes: readonly { heading: string; cells: ReadonlyMap<string, Cell> }[];
    now: string;
  },
  texts: Texts,
): TableView {
  const { meeting, units, notes, now } = given;
  const headings = [
    ...['unit', 'liaison', 'time', 'people', 'topics'].map((key) => texts.t(`memberUnits.column.${key}`)),
    ...notes.map(({ heading }) => heading),
  ];
  const host: Cell[] = [
    { text: meeting.hostUnit, mark: texts.t('memberUnits.convening') },
    { text: meeting.organizer },
    ...headings.slice(2).map(() => ({ text: '' })),
  ];
  const rows = units.map<Cell[]>((unit) => [
    { text: unit.unit, url: paths.memberUnit(meeting.id, unit.unitId) },
    { text: unit.liaison ?? texts.t('memberUnits.noLiaison') },
    { tag: standing(unit, meeting, now, texts), note: answered(unit, texts) || undefined },
    { text: texts.t('memberUnits.peopleOf', { n: unit.people }) },
    { text: texts.t('memberUnits.topicsOf', { n: unit.topics }) },
    ...notes.map(({ cells }) => cells.get(unit.unitId) ?? { text: '' }),
  ]);
  return { ...tableView(texts.t('memberUnits.title'), headings, [host, ...rows]), wide: headings.length > 5 };
}
