import yauzl from 'yauzl';
import type { PackedFile } from './package.js';

const mostBytes = 4 * 1024 ** 3;

/** The files of a package. Throws when it is no ZIP any more, or one of its files cannot be read. */
export function unpacked(zip: Buffer): Promise<PackedFile[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true, decodeStrings: true }, (error, archive) => {
      if (error) return reject(error);
      const files: PackedFile[] = [];
      let total = 0;
      archive.on('error', reject);
      archive.on('end', () => resolve(files));
      archive.on('entry', (entry: yauzl.Entry) => {
        total += entry.uncompressedSize;
        if (total > mostBytes) return reject(new Error('larger than a package can be'));
        archive.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          const parts: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.push({ path: entry.fileName, bytes: Buffer.concat(parts) });
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
