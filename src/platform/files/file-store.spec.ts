import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileTooLarge, FolderStore } from './file-store.js';

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex');
const old = new Date('2026-11-01T00:00:00Z');
const weekAgo = '2026-11-17T00:00:00.000Z';

let folder: string;
let store: FolderStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  store = new FolderStore(folder);
});

afterEach(() => rm(folder, { recursive: true }));

const pathOf = (sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256);

test.each<[string, () => Uint8Array | Readable]>([
  ['bytes', () => Buffer.from('议程')],
  ['a stream', () => Readable.from([Buffer.from('议'), Buffer.from('程')])],
])('keeps %s under the hash of the content, once', async (_, content) => {
  const stored = { sha256: hashOf('议程'), bytes: 6 };
  expect(await store.put(content())).toEqual(stored);
  expect(await store.put(content())).toEqual(stored);
  expect(await store.has(stored.sha256)).toBe(true);
  expect((await store.read(stored.sha256)).toString()).toBe('议程');
  expect(await readdir(join(folder, 'files', '.incoming'))).toEqual([]);
});

test('a stream that grows too large or breaks leaves nothing behind', async () => {
  const large = Readable.from([Buffer.alloc(600), Buffer.alloc(600)]);
  await expect(store.put(large, 1000)).rejects.toBeInstanceOf(FileTooLarge);
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    })(),
  );
  await expect(store.put(broken)).rejects.toThrow('connection lost');
  expect(await readdir(join(folder, 'files'))).toEqual(['.incoming']);
  expect(await readdir(join(folder, 'files', '.incoming'))).toEqual([]);
});

test('notices a content that has changed, and one that is gone', async () => {
  const { sha256 } = await store.put(Buffer.from('议程'));
  expect(await store.isWhole(sha256)).toBe(true);
  await writeFile(pathOf(sha256), '议 程');
  expect(await store.isWhole(sha256)).toBe(false);
  await rm(pathOf(sha256));
  expect(await store.isWhole(sha256)).toBe(false);
  expect(await store.has(sha256)).toBe(false);
});

test('sweeps what is old and not referenced; what is put again is young again', async () => {
  const stored: string[] = [];
  for (const text of ['kept', 'swept', 'young', 'again']) {
    const { sha256 } = await store.put(Buffer.from(text));
    if (text !== 'young') await utimes(pathOf(sha256), old, old);
    stored.push(sha256);
  }
  await store.put(Buffer.from('again'));
  const leftover = join(folder, 'files', '.incoming', '.leftover');
  await writeFile(leftover, 'x');
  await utimes(leftover, old, old);
  expect(await store.sweep(weekAgo, async (sha256) => sha256 === stored[0])).toBe(2);
  const left = await Promise.all(stored.map((sha256) => store.has(sha256)));
  expect(left).toEqual([true, false, true, true]);
});

test('takes no name that is not a hash', async () => {
  await expect(async () => store.read('../../etc/passwd')).rejects.toThrow('SHA-256');
});
