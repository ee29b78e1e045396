import yazl from 'yazl';
import { fileKind } from './file-kind.js';

function zip(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const parts: Buffer[] = [];
  return new Promise((resolve) => {
    file.outputStream.on('data', (part: Buffer) => parts.push(part));
    file.outputStream.on('end', () => resolve(Buffer.concat(parts)));
  });
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const docx = () => zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<w/>' });
const cases: [string, string, () => Buffer | Promise<Buffer>, string][] = [
  ['a document', '汇报材料.pdf', () => pdf, 'application/pdf'],
  ['a text', '说明.txt', () => Buffer.from('说明'), 'text/plain'],
  ['a Word file', '方案.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['nothing', '空.pdf', () => Buffer.alloc(0), 'empty'],
  ['a program', 'gpj.exe', () => Buffer.from('MZ'), 'notTaken'],
  ['a page as a document', '页.pdf', () => Buffer.from('<html></html>'), 'otherContent'],
  ['a page as a text', '页.txt', () => Buffer.from(' <!DOCTYPE html>'), 'otherContent'],
  ['a picture with script', '图.svg', () => Buffer.from('<svg/>'), 'notTaken'],
  ['a document cut off', '断.pdf', () => pdf.subarray(0, 12), 'cutOff'],
  ['an office file cut off', '断.docx', async () => (await docx()).subarray(0, 60), 'cutOff'],
  ['a locked document', '密.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7 /Encrypt'), pdf]), 'encrypted'],
  ['two files in one', '双.pdf', async () => Buffer.concat([pdf, await docx(), Buffer.from('%%EOF')]), 'two'],
  ['macros', '宏.docx', () => zip({ 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }), 'macro'],
  ['an archive by another name', '包.docx', () => zip({ 'a.txt': 'x' }), 'otherContent'],
  ['a bomb', '弹.xlsx', () => zip({ 'xl/a.xml': Buffer.alloc(64 * 1024 * 1024) }), 'bomb'],
  [
    'the test virus',
    '毒.txt',
    () => Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
    'virus',
  ],
];

it.each(cases)('%s: %s', async (_, name, content, wanted) => {
  const read = await fileKind(await content(), name);
  expect('type' in read ? read.type : read.fault).toBe(wanted);
});
