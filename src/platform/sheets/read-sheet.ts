import ExcelJS from 'exceljs';
import yauzl from 'yauzl';
import { parseCsv, type SheetRow } from './csv.rules.js';
import { decode, type Encoding } from './decode.rules.js';

export interface Sheet {
  encoding: Encoding | 'XLSX';
  rows: SheetRow[];
}

/** The file is no table, or too large to be read safely. */
export class UnreadableSheet extends Error {}

const mostUnpacked = 100 * 1024 * 1024;

/** Reads the first visible sheet of an XLSX, or a CSV in any encoding an office uses. Throws `UnreadableSheet`. */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { encoding: 'XLSX', rows: await readXlsx(bytes) };
  if (bytes.subarray(0, 8).includes(0) && !/^(\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 2).toString('latin1'))) {
    throw new UnreadableSheet('binary');
  }
  const { encoding, text } = decode(bytes);
  return { encoding, rows: parseCsv(text) };
}

async function readXlsx(bytes: Buffer): Promise<SheetRow[]> {
  if ((await unpackedSize(bytes)) > mostUnpacked) throw new UnreadableSheet('too large');
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as never);
  } catch {
    throw new UnreadableSheet('damaged');
  }
  const rows: SheetRow[] = [];
  book.worksheets
    .find((sheet) => sheet.state === 'visible')
    ?.eachRow((row, line) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = (cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text).trim();
      });
      if (cells.some(Boolean)) rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') });
    });
  return rows;
}

function unpackedSize(bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(new UnreadableSheet('damaged'));
      let total = 0;
      zip.on('entry', (entry: yauzl.Entry) => (total += entry.uncompressedSize));
      zip.on('error', () => reject(new UnreadableSheet('damaged')));
      zip.on('end', () => resolve(total));
    });
  });
}
