import { fontTables } from './font-families.js';

const lastCodePoint = 0x10ffff;
/** Shown by no glyph of their own: blanks, line breaks, what modifies a neighbour. */
const glyphless = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Which characters some font of a few folders has. */
export class Coverage {
  private readonly bits = new Uint8Array((lastCodePoint >> 3) + 1);

  static async of(folders: readonly string[]): Promise<Coverage> {
    const coverage = new Coverage();
    for (const folder of folders) for (const table of await fontTables(folder, 'cmap')) coverage.addTable(table);
    return coverage;
  }

  has(character: string): boolean {
    const point = character.codePointAt(0)!;
    return ((this.bits[point >> 3]! >> (point & 7)) & 1) === 1 || glyphless.test(character);
  }

  /** The characters of a text that no font has, each once. */
  lacking(text: string): string[] {
    return [...new Set(text)].filter((character) => !this.has(character));
  }

  /** A `cmap` table (OpenType): its subtables of format 4 (up to U+FFFF) and 12 (all). */
  private addTable(table: Buffer): void {
    const count = table.length < 4 ? 0 : table.readUInt16BE(2);
    for (let n = 0; n < count && 12 + n * 8 <= table.length; n++) {
      const subtable = table.subarray(table.readUInt32BE(8 + n * 8));
      const format = subtable.length < 16 ? 0 : subtable.readUInt16BE(0);
      if (format === 4) this.addSegments(subtable);
      if (format === 12) this.addGroups(subtable);
    }
  }

  private addSegments(subtable: Buffer): void {
    const twice = subtable.readUInt16BE(6);
    const word = (at: number) => (at + 2 <= subtable.length ? subtable.readUInt16BE(at) : 0);
    for (let at = 0; at < twice; at += 2) {
      const [last, first] = [word(14 + at), word(16 + twice + at)];
      const offsetAt = 16 + 3 * twice + at;
      const [delta, offset] = [word(16 + 2 * twice + at), word(offsetAt)];
      for (let point = first; point <= last && point < 0xffff; point++) {
        const glyph = offset ? word(offsetAt + offset + 2 * (point - first)) : point;
        if (offset ? glyph : (glyph + delta) & 0xffff) this.add(point);
      }
    }
  }

  private addGroups(subtable: Buffer): void {
    const groups = Math.min(subtable.readUInt32BE(12), Math.floor((subtable.length - 16) / 12));
    for (let n = 0; n < groups; n++) {
      const [first, last, glyph] = [16, 20, 24].map((at) => subtable.readUInt32BE(at + n * 12)) as [
        number,
        number,
        number,
      ];
      for (let point = first; point <= last && point <= lastCodePoint; point++)
        if (glyph + point > first) this.add(point);
    }
  }

  private add(point: number): void {
    this.bits[point >> 3]! |= 1 << (point & 7);
  }
}
