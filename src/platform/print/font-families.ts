import { open, readdir, type FileHandle } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One font of a file under all the family names it calls itself. */
export interface FontFamily {
  names: string[];
}

const FAMILY = 1;
const WINDOWS = 3;
const MACINTOSH = 1;

/** Family names of the TTF, OTF and TTC files in a folder and below; files that are no fonts are passed over. */
export async function familiesIn(folder: string): Promise<FontFamily[]> {
  const tables = await fontTables(folder, 'name');
  return tables.map((table) => ({ names: namesIn(table) })).filter((family) => family.names.length > 0);
}

/** One table, by its tag, of each font in the files of a folder and below; empty where a font has none. */
export async function fontTables(folder: string, tag: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && ['.ttf', '.otf', '.ttc', '.otc'].includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const tables: Buffer[] = [];
  for (const file of files) tables.push(...(await tablesOf(file, tag)));
  return tables;
}

async function tablesOf(file: string, tag: string): Promise<Buffer[]> {
  const handle = await open(file);
  try {
    const tables: Buffer[] = [];
    for (const offset of await fontOffsets(handle)) tables.push(await tableOf(handle, offset, tag));
    return tables;
  } finally {
    await handle.close();
  }
}

/** A collection (`ttcf`) holds several fonts; any other file one, at its beginning. */
async function fontOffsets(handle: FileHandle): Promise<number[]> {
  const head = await bytes(handle, 0, 12);
  if (head.length < 12 || head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const table = await bytes(handle, 12, head.readUInt32BE(8) * 4);
  return Array.from({ length: Math.floor(table.length / 4) }, (_, i) => table.readUInt32BE(i * 4));
}

async function tableOf(handle: FileHandle, offset: number, tag: string): Promise<Buffer> {
  const head = await bytes(handle, offset, 12);
  if (head.length < 12) return head.subarray(0, 0);
  const directory = await bytes(handle, offset + 12, head.readUInt16BE(4) * 16);
  for (let at = 0; at + 16 <= directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== tag) continue;
    return bytes(handle, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  }
  return head.subarray(0, 0);
}

function namesIn(table: Buffer): string[] {
  if (table.length < 6) return [];
  const [count, strings] = [table.readUInt16BE(2), table.readUInt16BE(4)];
  const names = new Set<string>();
  for (let at = 6; at < 6 + count * 12 && at + 12 <= table.length; at += 12) {
    if (table.readUInt16BE(at + 6) !== FAMILY) continue;
    const platform = table.readUInt16BE(at);
    const from = strings + table.readUInt16BE(at + 10);
    const raw = Buffer.from(table.subarray(from, from + table.readUInt16BE(at + 8)));
    if (platform === WINDOWS || platform === 0)
      names.add(
        raw
          .subarray(0, raw.length & ~1)
          .swap16()
          .toString('utf16le'),
      );
    else if (platform === MACINTOSH && table.readUInt16BE(at + 2) === 0) names.add(raw.toString('latin1'));
  }
  return [...names];
}

async function bytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.min(length, 1_000_000));
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
  return buffer.subarray(0, bytesRead);
}
