import type { Meeting } from './meetings.mjs';

interface Words {
  folded: (text: string) => string;
  gramsOf: (text: string) => Iterable<string>;
}
export function organTables(
  organ: object,
  parentId: string | null,
): { name: string; columns: string[]; rows: unknown[][] }[];
export function tablesOf(
  words: Words,
): { name: string; columns: string[]; rows: (meeting: Meeting) => unknown[][] }[];
