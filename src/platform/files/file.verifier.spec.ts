import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/database.js';
import type { Features } from '../feature/registry.js';
import { FolderStore } from './file-store.js';
import { FileVerifier } from './file.verifier.js';

describe('files that rows name', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yishi-verifier-'));
  const store = new FolderStore(dataDir);
  const features = { all: [{ storedFiles: ['SELECT'] }] } as unknown as Features;
  /** Verifies while rows are read that come about in the meantime. */
  const faults = async (meanwhile: () => Promise<string>) => {
    const database = { rows: async () => [{ sha256: await meanwhile() }] } as unknown as Database;
    return (await new FileVerifier(database, features, store).verify()).faults;
  };
  afterAll(() => rmSync(dataDir, { recursive: true }));

  test('one put while the store is being looked through is no fault', async () => {
    const put = async () => (await store.put(Buffer.from('put meanwhile'))).sha256;
    expect(await faults(put)).toEqual([]);
  });

  test('one that is not there is missing', async () => {
    const sha256 = 'a'.repeat(64);
    expect(await faults(() => Promise.resolve(sha256))).toEqual([{ where: `file ${sha256}`, what: 'FILE_MISSING' }]);
  });
});
