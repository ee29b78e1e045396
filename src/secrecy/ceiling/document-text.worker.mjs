import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import iconv from 'iconv-lite';
import yauzl from 'yauzl';

// Reads the text of one document, in a thread that its starter limits in time and memory. Bounds: quality Q35.
const mostEntries = 10_000;
const mostBytes = 64 * 1024 * 1024;
const mostPages = 2_000;

const { path } = workerData;
const bytes = await readFile(path);
parentPort.postMessage(await textOf(bytes));

async function textOf(content) {
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return zipText();
  if (content.subarray(0, 1024).includes('%PDF-')) return pdfText(content);
  if (content.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return oldOfficeText(content);
  return plainText(content);
}

/** The XML parts of DOCX, XLSX, PPTX, ODT, OFD: their words without the tags. */
async function zipText() {
  const zip = await new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  return new Promise((resolve, reject) => {
    const texts = [];
    let entries = 0;
    let total = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(texts.join('\n')));
    zip.on('entry', (entry) => {
      if (++entries > mostEntries) return reject(new Error('too many entries'));
      texts.push(entry.fileName);
      if (!/\.(xml|rels|txt|html?|csv)$/i.test(entry.fileName)) return zip.readEntry();
      total += entry.uncompressedSize;
      if (total > mostBytes) return reject(new Error('too large'));
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parts = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('error', reject);
        stream.on('end', () => {
          texts.push(words(Buffer.concat(parts).toString('utf8')));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

/** Ends of paragraphs, rows and cells are line ends; tags inside a word leave nothing behind. */
function words(xml) {
  return xml
    .replace(/<\/(w:p|a:p|text:p|text:h|si|row|w:tc|p|div|tr|li)>|<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
    .replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
}

async function pdfText(content) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0, isEvalSupported: false }).promise;
  const texts = [];
  for (let n = 1; n <= Math.min(pdf.numPages, mostPages); n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    texts.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
  }
  return texts.join('\n');
}

/** DOC, XLS and WPS keep their words as UTF-16, older ones in GB18030. */
function oldOfficeText(content) {
  return `${content.toString('utf16le')}\n${content.subarray(1).toString('utf16le')}\n${iconv.decode(content, 'gb18030')}`;
}

function plainText(content) {
  const [a, b] = content;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return iconv.decode(content, 'utf16');
  const text = content.toString('utf8');
  return text.includes('\ufffd') ? iconv.decode(content, 'gb18030') : text;
}
