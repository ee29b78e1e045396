import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { officeOf, oleOf, png, zipOf } from '../../../test/support/made-files.js';
import { secretMarkIn } from './ceiling.rules.js';
import { documentText, UnseenDocument } from './document-text.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer): Promise<string> {
  const path = join(folder, 'document');
  await writeFile(path, bytes);
  return documentText(path);
}

/** A PDF whose words are in a Chinese font that is not embedded, as office programs of old wrote them. */
function chinesePdf(text: string): Buffer {
  const shown = iconv.encode(text, 'gbk').toString('hex');
  const content = `BT /F 16 Tf 50 700 Td <${shown}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>' +
      '/FontDescriptor<</Type/FontDescriptor/FontName/STSong/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 7>>\n%%EOF`, 'latin1');
}

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('一').addRow(['题目', '秘密★5年']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ['DOCX, split between runs', () => officeOf('docx', '<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密★</w:t></w:r></w:p>')],
  ['DOCX in UTF-16', () => officeOf('docx', Buffer.from('\ufeff<w:t>机密★</w:t>', 'utf16le') as never)],
  ['DOCX with character references', () => officeOf('docx', '<w:t>&#x673A;&#23494;★</w:t>')],
  ['DOCX in a header', () => officeOf('docx', 'x', [{ name: 'word/header1.xml', content: '<w:p>绝密★1年</w:p>' }])],
  ['PPTX', () => officeOf('pptx', 'x', [{ name: 'ppt/slides/slide1.xml', content: '<a:p><a:t>机密★</a:t></a:p>' }])],
  ['XLSX', workbook],
  [
    'OFD',
    () =>
      zipOf([
        { name: 'OFD.xml', content: 'x' },
        {
          name: 'Doc_0/Pages/Page_0/Content.xml',
          content: '<ofd:TextCode>秘密</ofd:TextCode><ofd:TextCode>★1年</ofd:TextCode>',
        },
      ]),
  ],
  ['PDF without its font', () => chinesePdf('机密★20年')],
  ['DOC', () => Buffer.concat([oleOf(['WordDocument']), Buffer.from('机密★', 'utf16le')])],
  ['text in UTF-8', () => Buffer.from('一\n机密★\n')],
  ['text in GB18030', () => iconv.encode('一\n机密★\n', 'gb18030')],
  ['text in UTF-16', () => Buffer.from('\ufeff一\n机密★\n', 'utf16le')],
])('finds the mark in %s', async (_, bytes) => expect(secretMarkIn(await read(await bytes()))).toBeDefined());

test.each<[string, Buffer]>([
  ['a picture', png],
  ['a damaged DOCX', officeOf('docx').subarray(0, 100)],
  ['a damaged PDF', Buffer.from('%PDF-1.4 nothing')],
  ['nothing', Buffer.alloc(0)],
])('%s has no words', async (_, bytes) => expect(await read(bytes)).toBe(''));

test.each<[string, Buffer]>([
  ['a bomb', officeOf('docx', 'x', [{ name: 'word/a.xml', content: Buffer.alloc(70_000_000, 32) }])],
  ['entities', officeOf('docx', '<!DOCTYPE a [<!ENTITY b "机密★">]><w:t>&b;</w:t>')],
  ['nine million characters', Buffer.alloc(9_000_000, 97)],
])('%s is not let pass', async (_, bytes) => expect(read(bytes)).rejects.toBeInstanceOf(UnseenDocument));
