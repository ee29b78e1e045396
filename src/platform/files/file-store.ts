import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../database/id.js';

/** A file kept by its content. */
export interface StoredFile {
  sha256: string;
  bytes: number;
}

/** Keeps files under the hash of their content: written once, whole, never changed (Q34). */
export abstract class FileStore {
  abstract put(content: Uint8Array): Promise<StoredFile>;
  abstract read(sha256: string): Promise<Buffer>;
  abstract stream(sha256: string): Readable;
  /** Whether the file is there and its content still has its hash. */
  abstract isWhole(sha256: string): Promise<boolean>;
}

/** Files in a folder of DATA_DIR, in 256 drawers by the first byte of the hash. */
export class FolderStore extends FileStore {
  private readonly root: string;

  constructor(dataDir: string) {
    super();
    this.root = join(dataDir, 'files');
  }

  /** Written under a temporary name in the same folder, synced, renamed, the folder synced: there, whole, or not at all. */
  async put(content: Uint8Array): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const stored = { sha256, bytes: content.byteLength };
    const path = this.path(sha256);
    if (await exists(path)) return stored;
    const folder = join(this.root, sha256.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `.${newId()}`);
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    const directory = await open(folder, 'r');
    await directory.sync().finally(() => directory.close());
    return stored;
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.path(sha256));
  }

  stream(sha256: string): Readable {
    return createReadStream(this.path(sha256));
  }

  async isWhole(sha256: string): Promise<boolean> {
    try {
      return (
        createHash('sha256')
          .update(await this.read(sha256))
          .digest('hex') === sha256
      );
    } catch {
      return false;
    }
  }

  private path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its SHA-256.');
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
