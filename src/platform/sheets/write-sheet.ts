import ExcelJS from 'exceljs';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Cell = string | number | null;

/** An XLSX with one sheet: the first row is its heading and stays in view. Texts are texts, never formulas. */
export async function toXlsx(name: string, rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  rows.forEach((row) => sheet.addRow([...row]));
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column, n) => {
    const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[n] ?? '').length));
    column.width = Math.min(60, Math.max(8, longest * 2 + 2));
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
