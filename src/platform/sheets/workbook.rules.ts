import { isDate } from 'node:util/types';
import type ExcelJS from 'exceljs';

/** Key part of a sentence under `sheets.hint`. */
export type SheetHint = 'OTHER_SHEETS' | 'FORMULAS' | 'MERGED';

/** What of a workbook is read otherwise than it looks. */
export function hintsOf(book: ExcelJS.Workbook, read: ExcelJS.Worksheet): SheetHint[] {
  let formulas = false;
  let merged = false;
  read.eachRow((row) =>
    row.eachCell((cell) => {
      formulas ||= Boolean(cell.formula);
      merged ||= cell.isMerged;
    }),
  );
  const hints: [boolean, SheetHint][] = [
    [book.worksheets.some((sheet) => sheet !== read && sheet.rowCount > 0), 'OTHER_SHEETS'],
    [formulas, 'FORMULAS'],
    [merged, 'MERGED'],
  ];
  return hints.filter(([is]) => is).map(([, hint]) => hint);
}

/** A cell as text: results of formulas, dates `2026-11-24`, with their time if they have one, times `09:30`. */
export function cellText(cell: ExcelJS.Cell): string {
  const value = cell.result ?? cell.value;
  if (isDate(value)) return dateText(value.getTime());
  return cell.text.trim();
}

/** Excel counts days from 1899-12-30; what lies on that day is a time without a day. */
const dayZero = '1899-12-30';
const minute = 60_000;

function dateText(ms: number): string {
  if (Number.isNaN(ms)) return '';
  const [day, time] = new Date(Math.round(ms / minute) * minute).toISOString().slice(0, 16).split('T') as [
    string,
    string,
  ];
  if (day === dayZero) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
