/** One row of a table with the line of the file on which it begins. */
export interface SheetRow {
  line: number;
  cells: string[];
}

/** Rows of a CSV text; the separator is the one of `,`, `;`, TAB that its first line holds most. Empty rows are left out. */
export function parseCsv(text: string): SheetRow[] {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let row: SheetRow = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const endCell = () => {
    row.cells.push(unmarked(cell.trim()));
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some(Boolean)) rows.push(row);
    row = { line, cells: [] };
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (sign === '"' && !cell.trim()) {
      quoted = true;
      cell = '';
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\n|$/));
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}

/** What a cell of an export may be. A string may come from anybody; a number is our own. */
export type Cell = string | number | null;

const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A CSV that spreadsheets open rightly: UTF-8 with BOM, every cell quoted. A text that a spreadsheet would run as a
 * formula gets a leading `'`, which `parseCsv` takes away again (Q38).
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(quote).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quote(cell: Cell): string {
  const text = String(cell ?? '');
  const safe = typeof cell === 'string' && formula.test(cell) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A cell without the mark by which `toCsv` made it a text. */
function unmarked(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
