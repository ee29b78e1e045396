import type { Refusal } from '../web/errors.js';

/** One entry of an archive as its directory announces it. */
export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
  encrypted: boolean;
}

export const zipLimits = { entries: 10_000, unpacked: 512 * 1024 * 1024, ratio: 100 };

/** Below this size a high ratio is only a blank page. */
const harmless = 4 * 1024 * 1024;

/** Why an archive is not opened: too many entries, too large, packed too tightly, entries that overlap (Q35). */
export function zipRefusal(entries: readonly ZipEntry[], bytes: number): Refusal | undefined {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (entries.length > zipLimits.entries || unpacked > zipLimits.unpacked || packed > bytes) {
    return { key: 'files.bomb' };
  }
  if (unpacked > harmless && unpacked > bytes * zipLimits.ratio) return { key: 'files.bomb' };
  if (entries.some((entry) => entry.encrypted)) return { key: 'files.encrypted' };
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size < entries.length) return { key: 'files.cutOff' };
  return undefined;
}

/** What an archive is by the types and names of its parts; anything else is an archive, which is not taken. */
export function packageOf(
  names: readonly string[],
  contentTypes: string,
): { content: 'docx' | 'xlsx' | 'pptx' | 'ofd' } | { refused: Refusal } {
  if (names.some((name) => /vbaProject\.bin$|vbaData\.xml$|(^|\/)macrosheets\//i.test(name))) {
    return { refused: { key: 'files.macro' } };
  }
  if (/macroEnabled/i.test(contentTypes)) return { refused: { key: 'files.macro' } };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(contentTypes)) return { refused: { key: 'files.entities' } };
  const main =
    /officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)\.main\+xml/;
  const type = main.exec(contentTypes)?.[1];
  if (type) return { content: ({ w: 'docx', s: 'xlsx', p: 'pptx' } as const)[type[0] as 'w' | 's' | 'p'] };
  if (names.includes('OFD.xml')) return { content: 'ofd' };
  return { refused: { key: 'files.archive' } };
}

/** Whether a content ends as an archive does: a directory that the end record points at, near the end. */
export function hasZipTail(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (
    let at = bytes.lastIndexOf('PK\u0005\u0006');
    at >= from;
    at = at ? bytes.lastIndexOf('PK\u0005\u0006', at - 1) : -1
  ) {
    if (at + 22 > bytes.length) continue;
    const directory = at - bytes.readUInt32LE(at + 12);
    if (directory >= 0 && bytes.subarray(directory, directory + 4).toString('latin1') === 'PK\u0001\u0002') return true;
  }
  return false;
}
