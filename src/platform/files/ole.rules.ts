/** What a compound file of the older office programs holds (MS-CFB, MS-DOC, MS-XLS). */
export interface OleFacts {
  kind?: 'doc' | 'xls' | 'ppt';
  macros: boolean;
  encrypted: boolean;
}

interface Stream {
  name: string;
  start: number;
  size: number;
}

const endOfChain = 0xfffffffa;
const mostSectors = 200_000;

/** Reads the directory of a compound file. Undefined when it is damaged or cut off. */
export function oleFacts(bytes: Buffer): OleFacts | undefined {
  try {
    const streams = streamsOf(bytes);
    const named = (name: string) => streams.find((stream) => stream.name === name);
    const word = named('WordDocument');
    const book = named('Workbook') ?? named('Book');
    return {
      kind: word ? 'doc' : book ? 'xls' : named('PowerPoint Document') ? 'ppt' : undefined,
      macros: streams.some(({ name }) => /^(?:Macros|VBA|_VBA_PROJECT|_VBA_PROJECT_CUR)$/i.test(name)),
      encrypted: Boolean(named('EncryptedPackage')) || isLockedWord(bytes, word) || isLockedBook(bytes, book),
    };
  } catch {
    return undefined;
  }
}

function streamsOf(bytes: Buffer): Stream[] {
  const size = sectorSize(bytes);
  const fat = fatOf(bytes, size);
  const streams: Stream[] = [];
  let sector = bytes.readUInt32LE(0x30);
  for (let seen = 0; sector < endOfChain && seen < mostSectors; seen++) {
    const at = (sector + 1) * size;
    for (let entry = at; entry < at + size; entry += 128) {
      const length = bytes.readUInt16LE(entry + 64);
      if (length < 2 || length > 64) continue;
      const name = bytes.toString('utf16le', entry, entry + length - 2);
      streams.push({ name, start: bytes.readUInt32LE(entry + 116), size: bytes.readUInt32LE(entry + 120) });
    }
    sector = fat(sector);
  }
  return streams;
}

function sectorSize(bytes: Buffer): number {
  const shift = bytes.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) throw new Error('No compound file has such sectors.');
  return 1 << shift;
}

/** The next sector of a chain, from the first 109 sectors of the allocation table (files up to 7 MB, or 446 MB). */
function fatOf(bytes: Buffer, size: number): (sector: number) => number {
  const perSector = size / 4;
  return (sector) => {
    const table = Math.floor(sector / perSector);
    if (table >= 109) return endOfChain;
    const at = (bytes.readUInt32LE(0x4c + table * 4) + 1) * size;
    return bytes.readUInt32LE(at + (sector % perSector) * 4);
  };
}

const smallest = 4096;

/** The encryption flag of a Word file's information block; short streams are kept elsewhere and hold no document. */
function isLockedWord(bytes: Buffer, stream: Stream | undefined): boolean {
  if (!stream || stream.size < smallest) return false;
  const at = (stream.start + 1) * sectorSize(bytes);
  return bytes.readUInt16LE(at) === 0xa5ec && (bytes.readUInt16LE(at + 0x0a) & 0x0100) !== 0;
}

/** The FILEPASS record stands right behind the first record of a protected workbook. */
function isLockedBook(bytes: Buffer, stream: Stream | undefined): boolean {
  if (!stream || stream.size < smallest) return false;
  const at = (stream.start + 1) * sectorSize(bytes);
  return bytes.readUInt16LE(at + 4 + bytes.readUInt16LE(at + 2)) === 0x002f;
}
