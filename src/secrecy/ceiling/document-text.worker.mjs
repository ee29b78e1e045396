import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import iconv from 'iconv-lite';
import yauzl from 'yauzl';

// Reads the text of one document, in a thread that its starter limits in time and memory. Bounds: quality Q35.
const mostEntries = 10_000;
const mostBytes = 64 * 1024 * 1024;
const mostCharacters = 8_000_000;
const mostPages = 2_000;

/** Too much to be looked through: the document must not pass unseen. */
class TooMuch extends Error {}

const { path } = workerData;
try {
  const text = await textOf(await readFile(path));
  parentPort.postMessage(text.length > mostCharacters ? { tooMuch: true } : { text });
} catch (error) {
  parentPort.postMessage(error instanceof TooMuch ? { tooMuch: true } : { text: '' });
}

async function textOf(content) {
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return zipText();
  if (content.subarray(0, 1024).includes('%PDF-')) return pdfText(content);
  if (content.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return oldOfficeText(content);
  return isMedia(content) ? '' : plainText(content);
}

/** Pictures, sound, film: zeros where no text has them, and no mark of UTF-16. */
function isMedia(content) {
  const head = content.subarray(0, 4096);
  return head.includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(head.toString('latin1'));
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
      if (++entries > mostEntries) return reject(new TooMuch('entries'));
      texts.push(entry.fileName);
      if (!/\.(xml|rels|txt|html?|csv)$/i.test(entry.fileName)) return zip.readEntry();
      total += entry.uncompressedSize;
      if (total > mostBytes) return reject(new TooMuch('bytes'));
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parts = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('error', reject);
        stream.on('end', () => {
          const xml = plainText(Buffer.concat(parts));
          if (/<!ENTITY/.test(xml)) return reject(new TooMuch('entities'));
          texts.push(words(xml));
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

/** Words and title of a PDF; the maps tell what characters fonts that are not embedded mean (GBK-EUC-H …). */
async function pdfText(content) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const pdf = await getDocument({
    data: new Uint8Array(content),
    cMapUrl: join(library, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts/'),
    verbosity: 0,
    isEvalSupported: false,
  }).promise;
  if (pdf.numPages > mostPages) throw new TooMuch('pages');
  const { info } = await pdf.getMetadata();
  const texts = [info.Title, info.Subject, info.Keywords, ...Object.keys((await pdf.getAttachments()) ?? {})];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
    const notes = await page.getAnnotations();
    texts.push(
      ...notes
        .flatMap((note) => [note.contentsObj?.str, note.fieldValue])
        .filter(Boolean)
        .map(String),
    );
  }
  return texts.filter((text) => typeof text === 'string').join('\n');
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
