import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { parseCsv, toCsv } from './csv.rules.js';
import { decode } from './decode.rules.js';
import { readSheet, UnreadableSheet } from './read-sheet.js';
import { toXlsx } from './write-sheet.js';
import { officeOf, zipOf } from '../../../test/support/made-files.js';

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

  it('quotes every cell, writes formulas as text and keeps own numbers', () => {
    expect(toCsv([['=cmd|x', -3, 'a"b', null]])).toBe(`\ufeff"'=cmd|x","-3","a""b",""\r\n`);
  });

  it.each(['=1+1', '+86', '-5', '@SUM', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])('marks %j', (cell) => {
    expect(toCsv([[cell]])).toBe(`\ufeff"'${cell}"\r\n`);
  });

  it.each(['何伟', '2026-11-24', "O'Brien", "'quoted'", 'a=b', '1-2', ''])('leaves %j alone', (cell) => {
    expect(toCsv([[cell]])).toBe(`\ufeff"${cell}"\r\n`);
  });

  it('reads back what it wrote', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell), { minLength: 1 }), (rows) => {
        const read = parseCsv(decode(Buffer.from(toCsv(rows))).text);
        expect(read.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('reading XLSX', () => {
  const readBook = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('hidden', { state: 'hidden' });
    fill(book.addWorksheet('people'), book);
    return readSheet(Buffer.from(await book.xlsx.writeBuffer()));
  };

  it('reads the first visible sheet, and says that there are others', async () => {
    const read = await readBook((sheet, book) => {
      book.getWorksheet('hidden')!.addRow(['no']);
      sheet.addRow(['姓名', '日期']);
      sheet.addRow([]);
      sheet.addRow(['何伟', 3]);
    });
    expect(read).toEqual({
      encoding: 'XLSX',
      rows: [
        { line: 1, cells: ['姓名', '日期'] },
        { line: 3, cells: ['何伟', '3'] },
      ],
      hints: ['OTHER_SHEETS'],
    });
  });

  it('reads formulas by their results, merged cells each with the same, and says so', async () => {
    const read = await readBook((sheet) => {
      sheet.addRow([{ formula: '"何"&"伟"', result: '何伟' }, '财政局']);
      sheet.addRow(['林晓', '']);
      sheet.mergeCells('B1:B2');
    });
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['何伟', '财政局'],
      ['林晓', '财政局'],
    ]);
    expect(read.hints).toEqual(['FORMULAS', 'MERGED']);
  });

  it('reads dates, times and formatted text as people see them', async () => {
    const read = await readBook((sheet) => {
      sheet.addRow([
        new Date('2026-11-24T00:00:00Z'),
        new Date('2026-11-24T09:30:00Z'),
        new Date('1899-12-30T14:00:00Z'),
        { richText: [{ text: '林' }, { text: '晓' }] },
        { text: 'lin@example.cn', hyperlink: 'mailto:lin@example.cn' },
        { error: '#REF!' },
        { formula: 'TODAY()', result: new Date('2026-11-24T00:00:00Z') },
      ]);
    });
    expect(read.rows[0]!.cells).toEqual([
      '2026-11-24',
      '2026-11-24 09:30',
      '14:00',
      '林晓',
      'lin@example.cn',
      '#REF!',
      '2026-11-24',
    ]);
  });

  it.each<[string, Buffer]>([
    ['a damaged archive', Buffer.from('PK\u0003\u0004damaged')],
    ['a binary file', Buffer.from([1, 0, 2, 0, 3])],
    ['no workbook', zipOf([{ name: 'a.txt', content: 'x' }])],
    ['a bomb', officeOf('xlsx', 'x', [{ name: 'xl/a.xml', content: Buffer.alloc(50_000_000) }])],
    ['a bomb that lies', officeOf('xlsx', 'x', [{ name: 'xl/a.xml', content: Buffer.alloc(50_000_000), unpacked: 9 }])],
    ['50,001 rows', Buffer.from('a,b\n'.repeat(50_001))],
    ['201 columns', Buffer.from(`${'x,'.repeat(200)}x`)],
  ])('refuses %s', async (_, bytes) => {
    await expect(readSheet(bytes)).rejects.toBeInstanceOf(UnreadableSheet);
  });
});

describe('writing XLSX', () => {
  it('keeps texts as texts, numbers as numbers, and says first what it is', async () => {
    const about = { name: '导出说明', lines: ['导出人：林晓', '=not a formula'] };
    const rows = [
      ['事项', '金额'],
      ['=cmd|x', -3],
      ['a\u0001b', null],
    ];
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await toXlsx('费用/2026', rows, about)) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['导出说明', '费用 2026']);
    const [first, second] = book.worksheets;
    expect(first!.getCell('A2').value).toBe('=not a formula');
    expect(second!.getCell('A2')).toMatchObject({ type: ExcelJS.ValueType.String, value: '=cmd|x' });
    expect(second!.getCell('B2')).toMatchObject({ type: ExcelJS.ValueType.Number, value: -3 });
    expect(second!.getCell('A3').value).toBe('ab');
    expect(second!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('is read back as it was', async () => {
    const rows = [['姓名'], ['𠮷田'], ["O'Brien"], ['<b>&amp;']];
    expect((await readSheet(await toXlsx('人员', rows))).rows.map(({ cells }) => cells)).toEqual(rows);
  });

  it('takes no table', async () => {
    expect((await toXlsx("'", [])).subarray(0, 2).toString()).toBe('PK');
  });
});
