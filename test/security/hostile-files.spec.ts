import iconv from 'iconv-lite';
import { inspectBytes, type InspectOptions } from '../../src/platform/files/inspect-file.js';
import { Texts } from '../../src/platform/text/texts.js';
import { eicar, gif, jpg, mp3, mp4, officeOf, oleOf, pdfOf, png, wav, zipOf } from '../support/made-files.js';

const outcome = async (bytes: Buffer, name: string, options?: InspectOptions) => {
  const verdict = await inspectBytes(bytes, name, options);
  return verdict.ok ? verdict.kind : verdict.refusal.key.replace('files.', '');
};

const lockedWord = Buffer.from('eca5c100000000000000' + '0001', 'hex');
const openWord = Buffer.from('eca5c100000000000000' + '0000', 'hex');
const openBook = Buffer.from('0908' + '0400' + '00060500' + '4200' + '0200', 'hex');
const lockedBook = Buffer.from('0908' + '0400' + '00060500' + '2f00' + '3600', 'hex');
const types = (type: string) => ({ name: '[Content_Types].xml', content: `<Types><x ContentType="${type}"/></Types>` });
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

describe('files that are taken', () => {
  test.each<[string, Buffer, string]>([
    ['通知.pdf', pdfOf(), 'pdf'],
    ['通知.PDF', pdfOf(), 'pdf'],
    ['扫描件.pdf', pdfOf('', '\r\n'), 'pdf'],
    ['议程.docx', officeOf('docx'), 'docx'],
    ['名单.xlsx', officeOf('xlsx'), 'xlsx'],
    ['汇报.pptx', officeOf('pptx'), 'pptx'],
    ['旧.doc', oleOf(['Root Entry', 'WordDocument'], openWord), 'doc'],
    ['旧.wps', oleOf(['Root Entry', 'WordDocument'], openWord), 'wps'],
    ['旧.xls', oleOf(['Root Entry', 'Workbook'], openBook), 'xls'],
    ['旧.ppt', oleOf(['Root Entry', 'PowerPoint Document']), 'ppt'],
    ['公文.ofd', zipOf([{ name: 'OFD.xml', content: '<ofd/>' }]), 'ofd'],
    ['说明.txt', Buffer.from('全体同志：\n请准时到会。'), 'txt'],
    ['说明.txt', Buffer.from('\ufeff带标记'), 'txt'],
    ['说明.txt', Buffer.from('\ufeff宽字符', 'utf16le'), 'txt'],
    ['名单.csv', iconv.encode('姓名,单位\n𠮷田,财政局', 'gb18030'), 'csv'],
    ['BM.csv', Buffer.from('BMI,值'), 'csv'],
    ['纪要.md', Buffer.from('# 纪要\n<b>要点</b>'), 'md'],
    ['照片.png', png, 'png'],
    ['照片.jpg', jpg, 'jpg'],
    ['照片.jpeg', jpg, 'jpeg'],
    ['图.gif', gif, 'gif'],
    ['录音.mp3', mp3, 'mp3'],
    ['录音.wav', wav, 'wav'],
    ['录像.mp4', mp4, 'mp4'],
    ['a.exe.pdf', pdfOf(), 'pdf'],
  ])('%s', async (name, bytes, kind) => expect(await outcome(bytes, name)).toBe(kind));
});

describe('files that are refused, by their names', () => {
  test.each<[string, string]>([
    ['通知', 'noEnding'],
    ['通知.', 'noEnding'],
    ['.pdf', 'pdf'],
    ['a.exe', 'notTaken'],
    ['a.pdf.exe', 'notTaken'],
    ['a.pdf.js', 'notTaken'],
    ['a.html', 'notTaken'],
    ['a.svg', 'notTaken'],
    ['a.docm', 'notTaken'],
    ['a.xlsb', 'notTaken'],
    ['a.zip', 'notTaken'],
    ['a.bat', 'notTaken'],
    ['a.lnk', 'notTaken'],
    ['a.hta', 'notTaken'],
    ['报告\u202efdp.exe', 'masked'],
    ['报告\u202excod.pdf', 'masked'],
    ['报\u200b告.pdf', 'masked'],
    ['报\u0000告.pdf', 'masked'],
    ['报\n告.pdf', 'masked'],
    ['报\u2066告.pdf', 'masked'],
    ['报\ud800告.pdf', 'masked'],
  ])('%j: %s', async (name, code) => expect(await outcome(pdfOf(), name)).toBe(code));
});

describe('files that are refused, by their content', () => {
  const page = (html: string) => Buffer.from(html);
  const pdfThenZip = Buffer.concat([pdfOf(), zipOf([{ name: 'a.txt', content: 'x' }])]);
  const pdfInComment = zipOf([{ name: 'a.txt', content: 'x', stored: true }], '%PDF-1.4 %%EOF');
  const bomb = officeOf('docx', '<w:t>x</w:t>', [{ name: 'word/media/a.xml', content: Buffer.alloc(40_000_000) }]);
  const many = zipOf(Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '', stored: true })));
  const liar = officeOf('docx', 'x', [{ name: 'b', content: 'x', unpacked: 0x7fffffff }]);
  test.each<[string, string, Buffer, string]>([
    ['no bytes', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['a page', 'a.pdf', page('<!DOCTYPE html><script>alert(1)</script>'), 'script'],
    ['a page after blanks', 'a.txt', page('\n\n  <html>'), 'script'],
    ['a page after a comment', 'a.txt', page('<!-- x --><html>'), 'script'],
    ['a page in UTF-16', 'a.txt', Buffer.from('\ufeff<html>', 'utf16le'), 'script'],
    ['a page with BOM', 'a.csv', page('\ufeff<script>x</script>'), 'script'],
    ['a page that names PDF', 'a.pdf', page('<html><!--\n%PDF-1.4\n%%EOF\n--></html>'), 'mixed'],
    ['SVG', 'a.png', page('<svg onload="x"></svg>'), 'script'],
    ['XML', 'a.txt', page('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'), 'script'],
    ['PHP', 'a.txt', page('<?php system($_GET[0]);'), 'script'],
    ['a shell script', 'a.txt', page('#!/bin/sh\nrm -rf /'), 'script'],
    ['a batch file', 'a.txt', page('@echo off\r\ndel *'), 'script'],
    ['a Windows program', 'a.pdf', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(200)]), 'executable'],
    ['a Linux program', 'a.docx', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(64)]), 'executable'],
    ['WebAssembly', 'a.png', Buffer.from('0061736d01000000', 'hex'), 'executable'],
    ['a Java class', 'a.jpg', Buffer.from('cafebabe0000003400000000', 'hex'), 'executable'],
    ['RAR', 'a.docx', Buffer.from('526172211a07010000000000', 'hex'), 'archive'],
    ['7z', 'a.docx', Buffer.from('377abcaf271c0004000000000000', 'hex'), 'archive'],
    ['gzip', 'a.txt', Buffer.from('1f8b0800000000000003', 'hex'), 'archive'],
    ['ZIP as DOCX', 'a.docx', zipOf([{ name: 'a.txt', content: 'x' }]), 'archive'],
    ['ZIP in a ZIP', 'a.xlsx', zipOf([{ name: 'b.zip', content: zipOf([{ name: 'c', content: '' }]) }]), 'archive'],
    ['JAR', 'a.docx', zipOf([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' }]), 'archive'],
    ['ODT', 'a.docx', zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]), 'archive'],
    ['PDF and ZIP in one', 'a.pdf', pdfThenZip, 'mixed'],
    ['PDF, ZIP and blanks', 'a.pdf', Buffer.concat([pdfThenZip, Buffer.from('\n%%EOF\n')]), 'mixed'],
    ['ZIP with a PDF early', 'a.docx', pdfInComment, 'mixed'],
    ['PNG and ZIP in one', 'a.png', Buffer.concat([png, zipOf([{ name: 'a', content: 'x' }])]), 'mixed'],
    ['GIF and ZIP in one', 'a.gif', Buffer.concat([gif, zipOf([{ name: 'a', content: 'x' }], ';')]), 'mixed'],
    ['JPEG and ZIP in one', 'a.jpg', Buffer.concat([jpg, zipOf([{ name: 'a', content: 'x' }])]), 'mixed'],
    ['a cut PDF', 'a.pdf', pdfOf().subarray(0, 60), 'cutOff'],
    ['a cut DOCX', 'a.docx', officeOf('docx').subarray(0, 200), 'cutOff'],
    ['a cut PNG', 'a.png', png.subarray(0, 50), 'cutOff'],
    ['a cut GIF', 'a.gif', gif.subarray(0, 20), 'cutOff'],
    ['a cut WAV', 'a.wav', wav.subarray(0, 30), 'cutOff'],
    ['a cut DOC', 'a.doc', oleOf(['Root Entry', 'WordDocument']).subarray(0, 600), 'cutOff'],
    ['a DOC of nothing', 'a.doc', oleOf(['Root Entry']), 'unknown'],
    ['an installer', 'a.doc', oleOf(['Root Entry', '\u4840\u3f7f']), 'unknown'],
    ['PDF with password', 'a.pdf', pdfOf('/Encrypt 9 0 R'), 'encrypted'],
    ['PDF locked in place', 'a.pdf', pdfOf('/Encrypt <</V 4>>'), 'encrypted'],
    ['DOCX with password', 'a.docx', oleOf(['Root Entry', 'EncryptedPackage']), 'encrypted'],
    ['DOC with password', 'a.doc', oleOf(['WordDocument'], lockedWord), 'encrypted'],
    ['XLS with password', 'a.xls', oleOf(['Workbook'], lockedBook), 'encrypted'],
    ['ZIP with password', 'a.docx', officeOf('docx', 'x', [{ name: 'b', content: 'x', flags: 1 }]), 'encrypted'],
    ['DOC with macros', 'a.doc', oleOf(['WordDocument', 'Macros']), 'macro'],
    ['XLS with macros', 'a.xls', oleOf(['Workbook', '_VBA_PROJECT_CUR']), 'macro'],
    ['DOCM as DOCX', 'a.docx', zipOf([types('application/vnd.ms-word.document.macroEnabled.main+xml')]), 'macro'],
    ['DOCX with macros', 'a.docx', officeOf('docx', 'x', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'macro'],
    ['XLM macros', 'a.xlsx', officeOf('xlsx', 'x', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }]), 'macro'],
    [
      'a template',
      'a.docx',
      zipOf([types('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml')]),
      'archive',
    ],
    [
      'entities',
      'a.docx',
      zipOf([
        { name: '[Content_Types].xml', content: `<!DOCTYPE a [<!ENTITY b "c">]><Types ContentType="${docxType}"/>` },
      ]),
      'entities',
    ],
    ['a bomb', 'a.docx', bomb, 'bomb'],
    ['a bomb that lies', 'a.docx', liar, 'bomb'],
    ['10,001 entries', 'a.docx', many, 'bomb'],
    ['a way out', 'a.docx', officeOf('docx', 'x', [{ name: '../../etc/passwd', content: 'x' }]), 'cutOff'],
    ['an absolute path', 'a.docx', officeOf('docx', 'x', [{ name: '/etc/passwd', content: 'x' }]), 'cutOff'],
    ['two of one name', 'a.docx', officeOf('docx', 'x', [{ name: 'Word/Document.xml', content: 'y' }]), 'cutOff'],
    ['a virus', 'a.txt', eicar, 'virus'],
    ['a virus further on', 'a.pdf', Buffer.concat([Buffer.alloc(100_000, 32), eicar]), 'virus'],
    ['random bytes', 'a.txt', Buffer.from([1, 2, 3, 0, 255, 254, 253, 6, 7, 8]), 'unknown'],
    ['a photo as PDF', 'a.pdf', png, 'disagrees'],
    ['PDF as DOCX', 'a.docx', pdfOf(), 'disagrees'],
    ['XLSX as DOCX', 'a.docx', officeOf('xlsx'), 'disagrees'],
    ['XLS as DOC', 'a.doc', oleOf(['Workbook'], openBook), 'disagrees'],
    ['text as PDF', 'a.pdf', Buffer.from('just words'), 'disagrees'],
    ['sound as film', 'a.mp4', wav, 'disagrees'],
    ['BMP', 'a.png', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), 'unknown'],
  ])('%s as %s', async (_, name, bytes, code) => expect(await outcome(bytes, name)).toBe(code));
});

test('size and kinds are bounded where the file is asked for', async () => {
  expect(await inspectBytes(Buffer.alloc(3_000_000), 'a.txt', { mostBytes: 2 * 1024 * 1024 })).toEqual({
    ok: false,
    refusal: { key: 'files.tooLarge', args: { size: 3, most: 2 } },
  });
  expect(await outcome(pdfOf(), 'a.pdf', { kinds: ['csv', 'xlsx'] })).toBe('notTaken');
});

test('every refusal has its sentence, short enough for a line', () => {
  const texts = Texts.load();
  const keys = texts.keys().filter((key) => key.startsWith('files.'));
  expect(keys.length).toBeGreaterThan(15);
  for (const key of keys) expect([key, [...texts.t(key)].length <= 40]).toEqual([key, true]);
});
