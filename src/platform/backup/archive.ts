import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { manifestName, UnusableBackup, type BackupEntry, type Manifest } from './manifest.js';

export async function hashOf(stream: Readable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of stream) {
    hash.update(part as Buffer);
    bytes += (part as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** An opened backup: its entries by name. */
export class BackupReader {
  private constructor(
    private readonly file: string,
    private readonly zip: yauzl.ZipFile,
    private readonly entries: Map<string, yauzl.Entry>,
    readonly manifest: Manifest,
  ) {}

  /** Throws `UnusableBackup` when the file is no backup. Reads nothing but the manifest. */
  static async open(file: string): Promise<BackupReader> {
    try {
      const zip = await openZip(file);
      const entries = await entriesOf(zip);
      const found = entries.get(manifestName);
      if (!found)
        throw new UnusableBackup('The file has no manifest: it is not a backup of Yishi, or not a whole one.');
      const parts: Buffer[] = [];
      for await (const part of await streamOf(zip, found)) parts.push(part as Buffer);
      return new BackupReader(file, zip, entries, JSON.parse(Buffer.concat(parts).toString('utf8')) as Manifest);
    } catch (error) {
      throw error instanceof UnusableBackup
        ? error
        : new UnusableBackup('The file is not a backup of Yishi, or it is damaged.');
    }
  }

  /** Reads every byte and compares it with the seal and the manifest. Throws `UnusableBackup` naming the first fault. */
  async verify(): Promise<void> {
    const { seal, sha256: whole } = await sealOf(this.file);
    if (seal !== whole) throw new UnusableBackup('The backup is damaged: its bytes do not agree with its seal.');
    const named = new Set(this.manifest.entries.map(({ name }) => name));
    const foreign = [...this.entries.keys()].find((name) => name !== manifestName && !named.has(name));
    if (foreign) throw new UnusableBackup(`The backup holds ${foreign}, which its manifest does not name.`);
    for (const entry of this.manifest.entries) {
      const { bytes, sha256 } = await this.hash(entry);
      if (bytes !== entry.bytes || sha256 !== entry.sha256) {
        throw new UnusableBackup(`${entry.name} in the backup is damaged.`);
      }
    }
  }

  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new UnusableBackup(`The backup lacks ${name}.`);
    return streamOf(this.zip, entry);
  }

  async extract(name: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(await this.stream(name), createWriteStream(path, { mode: 0o600 }));
  }

  close(): void {
    this.zip.close();
  }

  private async hash(entry: BackupEntry): Promise<{ bytes: number; sha256: string }> {
    try {
      return await hashOf(await this.stream(entry.name));
    } catch (error) {
      throw error instanceof UnusableBackup ? error : new UnusableBackup(`${entry.name} in the backup is damaged.`);
    }
  }
}

/** The last bytes of a backup, the ZIP's comment: the SHA-256 of all bytes before them, so that none can change unseen. */
export const openSeal = '0'.repeat(64);

async function sealOf(file: string): Promise<{ seal: string; sha256: string; at: number }> {
  const at = (await stat(file)).size - openSeal.length;
  const { sha256 } = await hashOf(createReadStream(file, { end: at - 1 }));
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file, { start: at })) parts.push(part as Buffer);
  return { seal: Buffer.concat(parts).toString('latin1'), sha256, at };
}

/** Seals a backup that ends with `openSeal`, and sees it on the disk. */
export async function seal(file: string): Promise<void> {
  const { sha256, at } = await sealOf(file);
  const written = await open(file, 'r+');
  try {
    await written.write(sha256, at, 'latin1');
    await written.sync();
  } finally {
    await written.close();
  }
}

/** The manifest's line of a file on disk. */
export async function entryOf(name: string, path: string): Promise<BackupEntry> {
  const { size } = await stat(path);
  const { bytes, sha256 } = await hashOf(createReadStream(path));
  if (bytes !== size) throw new Error(`${path} changed while it was read.`);
  return { name, bytes, sha256 };
}

function openZip(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
