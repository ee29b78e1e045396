import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { epochMs } from '../clock/instant.js';
import { newId } from '../database/id.js';

/** A file kept by its content. */
export interface StoredFile {
  sha256: string;
  bytes: number;
}

/** The content is larger than allowed; nothing was kept. */
export class FileTooLarge extends Error {}

/** Keeps files under the hash of their content: written once, whole, never changed (Q34). */
export abstract class FileStore {
  /** Keeps a content. A stream is counted as it comes: `FileTooLarge` as soon as it exceeds `mostBytes`. */
  abstract put(content: Uint8Array | Readable, mostBytes?: number): Promise<StoredFile>;
  abstract has(sha256: string): Promise<boolean>;
  abstract read(sha256: string): Promise<Buffer>;
  abstract stream(sha256: string): Readable;
  /** Whether the file is there and its content still has its hash. */
  abstract isWhole(sha256: string): Promise<boolean>;
  /** The names of all files kept, that is the hashes they should have. */
  abstract names(): Promise<string[]>;
  /** Removes what was put before an instant and is not referenced; how many. Call with an instant seven days ago. */
  abstract sweep(before: string, isReferenced: (sha256: string) => Promise<boolean>): Promise<number>;
}

const incoming = '.incoming';

/** Files in a folder of DATA_DIR, in 256 drawers by the first byte of the hash. */
export class FolderStore extends FileStore {
  private readonly root: string;

  constructor(dataDir: string) {
    super();
    this.root = join(dataDir, 'files');
  }

  /** Written under a temporary name, synced, renamed, the folder synced: there, whole, or not at all. */
  async put(content: Uint8Array | Readable, mostBytes = Infinity): Promise<StoredFile> {
    const folder = join(this.root, incoming);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `.${newId()}`);
    try {
      const stored = await write(temporary, content, mostBytes);
      await this.admit(temporary, stored.sha256);
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.path(sha256)).then(
      () => true,
      () => false,
    );
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.path(sha256));
  }

  stream(sha256: string): Readable {
    return createReadStream(this.path(sha256));
  }

  async isWhole(sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const part of this.stream(sha256)) hash.update(part as Buffer);
    } catch {
      return false;
    }
    return hash.digest('hex') === sha256;
  }

  async names(): Promise<string[]> {
    const drawers = (await readdir(this.root).catch(() => [])).filter((drawer) => drawer !== incoming).sort();
    const found: string[] = [];
    for (const drawer of drawers) {
      const names = (await readdir(join(this.root, drawer))).sort();
      found.push(...names.map((name) => (name.startsWith(drawer) ? name : `${drawer}/${name}`)));
    }
    return found;
  }

  async sweep(before: string, isReferenced: (sha256: string) => Promise<boolean>): Promise<number> {
    let removed = 0;
    for (const drawer of await readdir(this.root).catch(() => [])) {
      for (const name of await readdir(join(this.root, drawer))) {
        const path = join(this.root, drawer, name);
        if ((await stat(path)).mtimeMs >= epochMs(before)) continue;
        if (drawer !== incoming && (await isReferenced(name))) continue;
        if (await removeOld(path, before)) removed++;
      }
    }
    return removed;
  }

  /** Puts a written file in its drawer. One already there is only made young again, so that no sweep takes it. */
  private async admit(temporary: string, sha256: string): Promise<void> {
    const { atime, mtime } = await stat(temporary);
    const known = await utimes(this.path(sha256), atime, mtime).then(
      () => true,
      () => false,
    );
    if (known) return;
    const drawer = join(this.root, sha256.slice(0, 2));
    await mkdir(drawer, { recursive: true, mode: 0o700 });
    await rename(temporary, this.path(sha256));
    await sync(drawer);
    await sync(this.root);
  }

  private path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its SHA-256.');
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

async function write(path: string, content: Uint8Array | Readable, mostBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of content instanceof Readable ? content : [content]) {
      bytes += (part as Uint8Array).length;
      if (bytes > mostBytes) throw new FileTooLarge(`more than ${mostBytes} bytes`);
      hash.update(part as Uint8Array);
      await file.writeFile(part as Uint8Array);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Out of the way first, then looked at once more: what was put again meanwhile goes back, and is not lost. */
async function removeOld(path: string, before: string): Promise<boolean> {
  const aside = `${path}.${newId()}`;
  try {
    await rename(path, aside);
  } catch {
    return false;
  }
  const young = (await stat(aside)).mtimeMs >= epochMs(before);
  await (young ? rename(aside, path) : rm(aside, { force: true }));
  return !young;
}

async function sync(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}
