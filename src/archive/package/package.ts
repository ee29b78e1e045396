import { createHash } from 'node:crypto';
import yazl from 'yazl';

/** One file of a package, by its path in it. */
export interface PackedFile {
  path: string;
  bytes: Buffer;
}

export const manifestName = 'manifest-sha256.txt';

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** In the order of their paths, byte by byte, as `LC_ALL=C sort` sorts them. */
export function byPath<F extends { path: string }>(files: readonly F[]): F[] {
  return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** The manifest that `sha256sum -c` reads: every file but itself, in the order of their paths. */
export function manifestOf(files: readonly PackedFile[]): string {
  return byPath(files)
    .map((file) => `${sha256Of(file.bytes)}  ${file.path}\n`)
    .join('');
}

/** A ZIP of the files and their manifest; the same content at the same instant makes the same bytes (Q43). */
export function packed(files: readonly PackedFile[], at: string): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(at);
  for (const file of byPath(files)) zip.addBuffer(file.bytes, file.path, { mtime, mode: 0o100644 });
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
