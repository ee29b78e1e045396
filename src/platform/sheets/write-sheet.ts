import ExcelJS from 'exceljs';
import type { Cell } from './csv.rules.js';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The first sheet of an export: who took it, when, what it holds and under which filter. */
export interface AboutSheet {
  name: string;
  lines: readonly string[];
}

/**
 * An XLSX with one table: the first row is its heading and stays in view. Texts are texts, never formulas (Q38);
 * `about` becomes a sheet before it.
 */
export async function toXlsx(name: string, rows: readonly (readonly Cell[])[], about?: AboutSheet): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  if (about) {
    const sheet = book.addWorksheet(sheetName(about.name));
    about.lines.forEach((line) => sheet.addRow([printable(line)]));
    sheet.getColumn(1).width = 100;
    sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' };
  }
  const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  rows.forEach((row) => sheet.addRow(row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell))));
  sheet.getRow(1).font = { bold: true };
  rows[0]?.forEach((_, n) => {
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[n] ?? '').length), 0);
    sheet.getColumn(n + 1).width = Math.min(60, Math.max(8, longest * 2 + 2));
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A sheet's name as Excel takes it: 31 characters, none of `\/?*[]:`, no quote at its ends. */
function sheetName(name: string): string {
  const plain = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  return plain.replace(/^'+|'+$/g, '').trim() || '-';
}

const longestCell = 32_767;

/** XML has no place for control characters, Excel none for more than 32,767 characters in a cell. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '').slice(0, longestCell);
}
