import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive made for a test; the announced sizes and flags may lie. */
export interface MadeEntry {
  name: string;
  content: Buffer | string;
  unpacked?: number;
  flags?: number;
  stored?: boolean;
}

const number = (value: number, bytes: 2 | 4) => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
};

/** An archive, byte by byte, so that it may also be wrong. */
export function zipOf(entries: readonly MadeEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, unpacked, flags = 0x0800, stored = false } of entries) {
    const raw = Buffer.from(content as string);
    const packed = stored ? raw : deflateRawSync(raw);
    const facts = Buffer.concat([
      number(flags, 2),
      number(stored ? 0 : 8, 2),
      number(0, 4),
      number(crc32(raw), 4),
      number(packed.length, 4),
      number(unpacked ?? raw.length, 4),
      number(Buffer.byteLength(name), 2),
      number(0, 2),
    ]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), number(20, 2), facts, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        number(20, 2),
        number(20, 2),
        facts,
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number(0, 4),
        number(offset, 4),
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [number(0, 4), number(entries.length, 2), number(entries.length, 2), number(index.length, 4)];
  return Buffer.concat([
    ...parts,
    index,
    Buffer.from('PK\u0005\u0006'),
    ...end,
    number(offset, 4),
    number(Buffer.byteLength(comment, 'latin1'), 2),
    Buffer.from(comment, 'latin1'),
  ]);
}

const mainTypes = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const;

/** An office document with one part of text, and more entries if given. */
export function officeOf(kind: keyof typeof mainTypes, xml = '<w:t>x</w:t>', more: readonly MadeEntry[] = []): Buffer {
  const [part, type] = mainTypes[kind];
  const override = `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>`;
  return zipOf([
    { name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types>${override}</Types>` },
    { name: part, content: xml },
    ...more,
  ]);
}

/** A compound file of the older office programs with the named streams; `first` begins the first of them. */
export function oleOf(names: readonly string[], first = Buffer.alloc(0)): Buffer {
  const sector = Buffer.alloc(512, 0xff);
  const header = Buffer.alloc(512, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt32LE(1, 0x30);
  header.writeUInt32LE(0, 0x4c);
  sector.writeUInt32LE(0xfffffffd, 0);
  sector.writeUInt32LE(0xfffffffe, 4);
  const directory = Buffer.alloc(512);
  names.slice(0, 4).forEach((name, n) => {
    directory.write(name, n * 128, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, n * 128 + 64);
    directory.writeUInt32LE(2, n * 128 + 116);
    directory.writeUInt32LE(8192, n * 128 + 120);
  });
  const content = Buffer.alloc(8192);
  first.copy(content);
  return Buffer.concat([header, sector, directory, content]);
}

/** A small PDF; `trailer` is added to its trailer's dictionary. */
export function pdfOf(trailer = '', head = ''): Buffer {
  return Buffer.from(
    `${head}%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n` +
      `trailer<</Root 1 0 R ${trailer}>>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
}

/** A PNG of one grey dot. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
export const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0004ffd9', 'hex');
export const gif = Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex');
export const wav = Buffer.concat([Buffer.from('RIFF'), number(36, 4), Buffer.from('WAVEfmt '), Buffer.alloc(28)]);
export const mp3 = Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413), Buffer.from('fffb9000', 'hex')]);
export const mp4 = Buffer.concat([number(0x18000000, 4), Buffer.from('ftypisom\0\0\x02\0isomiso2'), Buffer.alloc(64)]);
/** The test signature of virus scanners, in two parts so that no scanner stops at this file. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
