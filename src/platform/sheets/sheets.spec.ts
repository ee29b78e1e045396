import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { parseCsv, toCsv } from './csv.rules.js';
import { decode } from './decode.rules.js';
import { readSheet, UnreadableSheet } from './read-sheet.js';

const text = '姓名,单位\n𠮷田,财政局\n赵䶮,应急局\n';

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['GB18030', iconv.encode(text, 'gb18030')],
])('reads %s', (encoding, bytes) => expect(decode(bytes)).toEqual({ encoding, text: expect.stringContaining('𠮷田') }));

describe('CSV', () => {
  it.each([
    ['a,b\n1,2', ['a', 'b'], 2],
    ['a;b\r\n1;2\r\n\r\n', ['a', 'b'], 2],
    ['a\tb\n"x ""y"", z"\t2', ['a', 'b'], 2],
    ['a,b\n"two\nlines",2\n,\n3,4', ['a', 'b'], 3],
  ])('%j', (csv, head, count) => {
    const rows = parseCsv(csv);
    expect(rows[0]!.cells).toEqual(head);
    expect(rows).toHaveLength(count);
  });

  it('names the line on which a row begins', () => {
    expect(parseCsv('a,b\n"two\nlines",2\n\n3,4').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('writes formulas as text and keeps numbers', () => {
    expect(toCsv([['=cmd|x', -3, '-5', 'a"b', null]])).toBe(`\ufeff'=cmd|x,-3,-5,"a""b",\r\n`);
  });
});

describe('XLSX', () => {
  it('reads the first visible sheet, formulas by their result', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('hidden', { state: 'hidden' }).addRow(['no']);
    const sheet = book.addWorksheet('people');
    sheet.addRow(['姓名', '日期']);
    sheet.addRow([{ formula: '"何"&"伟"', result: '何伟' }, new Date('2026-11-24T00:00:00Z')]);
    const read = await readSheet(Buffer.from(await book.xlsx.writeBuffer()));
    expect(read).toEqual({
      encoding: 'XLSX',
      rows: [
        { line: 1, cells: ['姓名', '日期'] },
        { line: 2, cells: ['何伟', '2026-11-24'] },
      ],
    });
  });

  it.each([Buffer.from('PK\u0003\u0004damaged'), Buffer.from([1, 0, 2, 0, 3])])('refuses %j', async (bytes) => {
    await expect(readSheet(bytes)).rejects.toBeInstanceOf(UnreadableSheet);
  });
});
