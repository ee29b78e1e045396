import { createHash } from 'node:crypto';
import yazl from 'yazl';

/** One file of a package, by its path in it. */
export interface PackedFile {
  path: string;
  bytes: Buffer;
}

/** The manifest that `sha256sum -c` reads: every file but itself, in the order of their paths. */
export function manifestOf(files: readonly PackedFile[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${createHash('sha256').update(file.bytes).digest('hex')}  ${file.path}\n`)
    .join('');
}

/** A ZIP of the files and their manifest; the same content at the same instant makes the same bytes (Q43). */
export function packed(files: readonly PackedFile[], at: string): Promise<Buffer> {
  const manifest = { path: 'manifest-sha256.txt', bytes: Buffer.from(manifestOf(files)) };
  const zip = new yazl.ZipFile();
  const mtime = new Date(at);
  for (const file of [...files, manifest].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    zip.addBuffer(file.bytes, file.path, { mtime, mode: 0o100644 });
  }
  zip.end();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    zip.outputStream.on('data', (part: Buffer) => parts.push(part));
    zip.outputStream.on('error', reject);
    zip.outputStream.on('end', () => resolve(Buffer.concat(parts)));
  });
}

/** Data as it lies in a package. */
export function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}
