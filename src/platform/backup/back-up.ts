import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { Config } from '../config/config.js';
import { projectVersion } from '../config/project-root.js';
import { BackupReader, entryOf, openSeal, seal } from './archive.js';
import { manifestName, type BackupEntry, type Manifest } from './manifest.js';
import { snapshot } from './snapshot.js';

/**
 * Writes one file that holds every commit acknowledged before it began: the database first, then the files, whose
 * content never changes (Q48). The file is read back before it takes its name; `file` must not exist.
 */
export async function backUp(config: Config, file: string, migrations: string[], createdAt: string): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  const folder = await mkdtemp(join(dirname(file), '.backup-'));
  try {
    const sources = new Map<string, string>();
    for (const name of await snapshot(config, folder)) sources.set(name, join(folder, name));
    for (const name of await storedFiles(config.dataDir)) sources.set(name, join(config.dataDir, name));
    const entries: BackupEntry[] = [];
    for (const [name, path] of sources) entries.push(await entryOf(name, path));
    const manifest: Manifest = {
      format: 1,
      engine: config.engine,
      version: projectVersion,
      migrations,
      createdAt,
      entries,
    };
    const temporary = join(folder, basename(file));
    await writeZip(temporary, sources, manifest);
    const reader = await BackupReader.open(temporary);
    await reader.verify().finally(() => reader.close());
    await rename(temporary, file);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kept files and the secret that signs mailed links, so that these live on. */
async function storedFiles(dataDir: string): Promise<string[]> {
  const names = existsSync(join(dataDir, 'session.secret')) ? ['session.secret'] : [];
  if (!existsSync(join(dataDir, 'files'))) return names;
  for (const drawer of await readdir(join(dataDir, 'files'))) {
    const kept = await readdir(join(dataDir, 'files', drawer));
    names.push(...kept.filter((name) => !name.startsWith('.')).map((name) => `files/${drawer}/${name}`));
  }
  return names;
}

async function writeZip(path: string, sources: Map<string, string>, manifest: Manifest): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const [name, source] of sources) zip.addFile(source, name);
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, undefined, 1)), manifestName);
  zip.end({ comment: openSeal } as never);
  await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  await seal(path);
}
