import { cleanFileName, contentDisposition, freeFileName } from './file-name.rules.js';

test.each([
  ['会议通知.pdf', '会议通知.pdf'],
  ['e\u0301.pdf', 'é.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\通知.docx', '通知.docx'],
  ['/', '_'],
  ['..', '_'],
  ['', '_'],
  ['   ', '_'],
  ['CON', '_CON'],
  ['con.pdf', '_con.pdf'],
  ['LPT1.txt', '_LPT1.txt'],
  ['COM10.txt', 'COM10.txt'],
  ['a\u0000b.pdf', 'ab.pdf'],
  ['a\r\nb.pdf', 'ab.pdf'],
  ['报告\u202efdp.exe', '报告fdp.exe'],
  ['报\u200b告.pdf', '报告.pdf'],
  ['a\ud800b.pdf', 'ab.pdf'],
  ['a:b*c?.pdf', 'a_b_c_.pdf'],
  ['通知.pdf. . ', '通知.pdf'],
  ['.gitignore', '.gitignore'],
  ['关于。的 通知（定稿）.docx', '关于。的 通知（定稿）.docx'],
  ['=cmd|x.xlsx', '=cmd_x.xlsx'],
])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

test('a long name keeps its ending and fits into 255 bytes, no character halved', () => {
  const name = cleanFileName(`${'通'.repeat(300)}.docx`);
  expect(name).toBe(`${'通'.repeat(83)}.docx`);
  expect(Buffer.byteLength(cleanFileName(`${'𠮷'.repeat(300)}.pdf`))).toBeLessThanOrEqual(255);
  expect(cleanFileName('a'.repeat(300))).toHaveLength(255);
});

test('the same name twice is told apart', () => {
  expect(freeFileName('通知.pdf', [])).toBe('通知.pdf');
  expect(freeFileName('通知.pdf', ['通知.pdf'])).toBe('通知（2）.pdf');
  expect(freeFileName('通知.pdf', ['通知.PDF', '通知（2）.pdf'])).toBe('通知（3）.pdf');
  const long = `${'通'.repeat(83)}.docx`;
  expect(Buffer.byteLength(freeFileName(long, [long]))).toBeLessThanOrEqual(255);
});

test.each([
  ['通知.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%E9%80%9A%E7%9F%A5.pdf`],
  [`a'(b)*.pdf`, `attachment; filename="a_b_.pdf"; filename*=UTF-8''a%27%28b%29%2A.pdf`],
  ['a";\r\nX: y', `attachment; filename="a_X_y"; filename*=UTF-8''a%22%3B%0D%0AX%3A%20y`],
  ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''_.pdf`],
])('%j in a header', (name, header) => expect(contentDisposition(name, 'attachment')).toBe(header));
