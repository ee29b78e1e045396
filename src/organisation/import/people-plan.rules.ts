import { parseMail, parsePersonName, parsePhone, parseUserName } from '../../platform/web/input/contact.js';
import { parseText } from '../../platform/web/input/text.js';
import type { SheetRow } from '../../platform/sheets/csv.rules.js';
import { foldedName } from '../picker/picker.rules.js';
import { nameSearch } from '../people/name-search.rules.js';

export type Standing = 'HEAD' | 'DEPUTY' | 'LIAISON' | 'MEMBER';
export const columnNames = ['name', 'userName', 'unit', 'post', 'standing', 'phone', 'mobile', 'email'] as const;
export type ColumnName = (typeof columnNames)[number];

/** One person of the file, read. */
export interface ImportedPerson {
  line: number;
  name: string;
  userName: string;
  unitId: string;
  post: string;
  standing: Standing;
  phone: string | null;
  mobile: string | null;
  email: string | null;
}

export interface ImportFault {
  line: number;
  key: string;
  args?: Record<string, string | number>;
}

export interface ExistingPerson extends Omit<ImportedPerson, 'line'> {
  id: string;
}

/** What an import would do. With any fault it does nothing. */
export interface PeoplePlan {
  encoding: string;
  total: number;
  added: ImportedPerson[];
  changed: (ImportedPerson & { id: string })[];
  unchanged: number;
  faults: ImportFault[];
}

/** What the file's words mean: headings by column, standings by word, units by any of their names. */
export interface Vocabulary {
  headings: Record<ColumnName, string>;
  standings: ReadonlyMap<string, Standing>;
  units: ReadonlyMap<string, string>;
  /** Where a name has characters that no font can print. */
  unprintable: (name: string) => string[];
}

export const mostRows = 2000;
const required: ColumnName[] = ['name', 'unit', 'post'];
const fault = (line: number, part: string, args?: ImportFault['args']): ImportFault => ({
  line,
  key: `organisation.import.fault.${part}`,
  args,
});

/** Reads the rows of a table and compares them with who is there; names every faulty line with its reason. */
export function planOf(
  sheet: { encoding: string; rows: SheetRow[] },
  words: Vocabulary,
  existing: readonly ExistingPerson[],
): PeoplePlan {
  const plan: PeoplePlan = {
    encoding: sheet.encoding,
    total: 0,
    added: [],
    changed: [],
    unchanged: 0,
    faults: [],
  };
  const [head, ...rows] = sheet.rows;
  const at = positionsOf(head?.cells ?? [], words);
  const missing = required.filter((name) => at[name] === undefined).map((name) => words.headings[name]);
  if (missing.length) plan.faults.push(fault(head?.line ?? 1, 'columns', { columns: missing.join('、') }));
  else if (!rows.length) plan.faults.push(fault(head!.line, 'empty'));
  else if (rows.length > mostRows) plan.faults.push(fault(head!.line, 'tooMany', { most: mostRows, n: rows.length }));
  if (plan.faults.length) return plan;
  plan.total = rows.length;
  const names = new Names(existing);
  for (const row of rows) place(readRow(row, at, words, plan.faults), names, plan);
  return plan;
}

type Positions = Partial<Record<ColumnName, number>>;

function positionsOf(cells: string[], words: Vocabulary): Positions {
  const heads = cells.map((cell) => cell.normalize('NFKC').replace(/[\s*＊]/g, ''));
  return Object.fromEntries(
    columnNames.map((name) => [name, heads.indexOf(words.headings[name])]).filter(([, at]) => Number(at) >= 0),
  ) as Positions;
}

type Draft = Omit<ImportedPerson, 'userName'> & { userName: string | null };

function readRow(row: SheetRow, at: Positions, words: Vocabulary, faults: ImportFault[]): Draft | undefined {
  const before = faults.length;
  const cell = (name: ColumnName) => row.cells[at[name] ?? -1]?.trim() ?? '';
  const read = <T>(name: ColumnName, parse: (typed: string) => { ok: true; value: T } | { ok: false }): T | null => {
    const typed = cell(name);
    if (!typed) return null;
    const parsed = parse(typed);
    if (parsed.ok) return parsed.value;
    faults.push(fault(row.line, 'unreadable', { column: words.headings[name], cell: typed.slice(0, 40) }));
    return null;
  };
  for (const name of required) {
    if (!cell(name)) faults.push(fault(row.line, 'missing', { column: words.headings[name] }));
  }
  const unitId = words.units.get(foldedName(cell('unit')));
  if (cell('unit') && !unitId) faults.push(fault(row.line, 'unknownUnit', { unit: cell('unit').slice(0, 40) }));
  const standing = cell('standing') ? words.standings.get(cell('standing')) : 'MEMBER';
  if (!standing)
    faults.push(fault(row.line, 'unreadable', { column: words.headings.standing, cell: cell('standing') }));
  const name = read('name', parsePersonName) ?? '';
  const [place] = words.unprintable(name);
  if (place) faults.push({ line: row.line, key: 'print.unprintableName', args: { places: place } });
  const draft = {
    line: row.line,
    name,
    userName: read('userName', parseUserName),
    unitId: unitId ?? '',
    post: read('post', (typed) => parseText(typed, 60, true)) ?? '',
    standing: standing ?? 'MEMBER',
    phone: read('phone', parsePhone),
    mobile: read('mobile', parsePhone),
    email: read('email', parseMail),
  };
  return faults.length === before ? draft : undefined;
}

/** Who has which user name, and who is who without one: by name within a unit. */
class Names {
  private readonly byUserName = new Map<string, ExistingPerson>();
  private readonly byNameAndUnit = new Map<string, ExistingPerson[]>();
  private readonly lines = new Map<string, number>();

  constructor(existing: readonly ExistingPerson[]) {
    for (const person of existing) {
      this.byUserName.set(person.userName, person);
      const key = keyOf(person);
      this.byNameAndUnit.set(key, [...(this.byNameAndUnit.get(key) ?? []), person]);
    }
  }

  matches(draft: Draft): ExistingPerson[] {
    if (draft.userName === null) return this.byNameAndUnit.get(keyOf(draft)) ?? [];
    const person = this.byUserName.get(draft.userName);
    return person ? [person] : [];
  }

  /** The line that holds the same person already, else undefined. */
  earlierLine(draft: Draft): number | undefined {
    const key = draft.userName ?? keyOf(draft);
    const line = this.lines.get(key);
    if (line === undefined) this.lines.set(key, draft.line);
    return line;
  }

  fresh(name: string, line: number): string {
    const base = nameSearch(name).pinyin || `user${line}`;
    for (let n = 1; ; n++) {
      const userName = n === 1 ? base : `${base}${n}`;
      if (!this.byUserName.has(userName) && !this.lines.has(userName)) {
        this.lines.set(userName, line);
        return userName;
      }
    }
  }
}

const keyOf = (person: { name: string; unitId: string }) => `${person.unitId} ${foldedName(person.name)}`;

function place(draft: Draft | undefined, names: Names, plan: PeoplePlan): void {
  if (!draft) return;
  const earlier = names.earlierLine(draft);
  if (earlier !== undefined) {
    plan.faults.push(fault(draft.line, 'twice', { line: earlier }));
    return;
  }
  const found = names.matches(draft);
  if (found.length > 1) {
    plan.faults.push(fault(draft.line, 'ambiguous', { name: draft.name, n: found.length }));
  } else if (found.length === 0) {
    plan.added.push({ ...draft, userName: draft.userName ?? names.fresh(draft.name, draft.line) });
  } else {
    const [person] = found as [ExistingPerson];
    const wanted = { ...draft, userName: person.userName };
    if (isSame(wanted, person)) plan.unchanged++;
    else plan.changed.push({ ...wanted, id: person.id });
  }
}

function isSame(wanted: ImportedPerson, person: ExistingPerson): boolean {
  const fields = ['name', 'unitId', 'post', 'standing', 'phone', 'mobile', 'email'] as const;
  return fields.every((field) => wanted[field] === person[field]);
}
