import ExcelJS from 'exceljs';
import { parseCsv, type SheetRow } from './csv.rules.js';
import { decode, type Encoding } from './decode.rules.js';
import { unpackedBytes } from './unpacked-bytes.js';
import { cellText, hintsOf, type SheetHint } from './workbook.rules.js';

export interface Sheet {
  encoding: Encoding | 'XLSX';
  rows: SheetRow[];
  /** What the reader of a preview should know: sheets passed over, formulas read by their results, merged cells. */
  hints: SheetHint[];
}

/** The file is no table, or too large to be read safely. */
export class UnreadableSheet extends Error {}

const mostUnpacked = 48 * 1024 * 1024;
const mostRows = 50_000;
const mostColumns = 200;

/**
 * Reads the first visible sheet of an XLSX, or a CSV in any encoding an office uses: at most 50,000 rows of 200
 * columns. Throws `UnreadableSheet`.
 */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  const sheet = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(bytes) : readCsv(bytes);
  if (sheet.rows.length > mostRows) throw new UnreadableSheet('too many rows');
  if (sheet.rows.some(({ cells }) => cells.length > mostColumns)) throw new UnreadableSheet('too many columns');
  return sheet;
}

function readCsv(bytes: Buffer): Sheet {
  const { encoding, text } = decode(bytes);
  if (text.includes('\0')) throw new UnreadableSheet('binary');
  return { encoding, rows: parseCsv(text), hints: [] };
}

async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const book = new ExcelJS.Workbook();
  try {
    await unpackedBytes(bytes, mostUnpacked);
    await book.xlsx.load(bytes as never);
  } catch {
    throw new UnreadableSheet('damaged or too large');
  }
  const sheet = book.worksheets.find(({ state }) => state === 'visible');
  if (!sheet) throw new UnreadableSheet('no sheet');
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellText(cell);
    });
    if (cells.some(Boolean)) rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return { encoding: 'XLSX', rows, hints: hintsOf(book, sheet) };
}
