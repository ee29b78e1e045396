import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yazl from 'yazl';
import { fixityFaults } from '../../src/archive/package/fixity.rules.js';
import {
  byPath,
  manifestName,
  manifestOf,
  packed,
  sha256Of,
  type PackedFile,
} from '../../src/archive/package/package.js';
import { PackageVerifier, type Packed } from '../../src/archive/package/package.verifier.js';
import { unpacked } from '../../src/archive/package/unpacked.js';
import { CONFIG } from '../../src/platform/database/database.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { archived, minuted } from '../pages/archive/support.js';
import { held } from '../pages/minutes/hold.js';
import { startApplication, type TestApplication } from '../support/application.js';

/*
 * The trial `archive-mutations` (quality.md §2, promises 30 and 31): one change of a filed package at a time, in the
 * place where it is stored, found by the verifier of `yishi verify` and named; a sample by the tools its README names.
 */

const mutations = Number(process.env.TRIAL_MUTATIONS ?? 200);
const packages = Number(process.env.TRIAL_PACKAGES ?? 1);

/** A package as it was filed. */
interface Filed extends Packed {
  acceptedAt: string;
  zip: Buffer;
  files: PackedFile[];
}

let app: TestApplication;
let verifier: PackageVerifier;
let filed: Filed[];

beforeAll(async () => {
  app = await startApplication();
  verifier = app.nest.get(PackageVerifier);
  for (let n = 1; n <= packages; n++) {
    const id = await held(app, '12月18日', { title: `冬春农田水利建设专题会议（${n}）`, urgentReason: '防汛抢险' });
    await minuted(app, id);
    await archived(app, id);
  }
  const items = await app.rows<Omit<Filed, 'zip' | 'files'>>('SELECT * FROM archive_item ORDER BY archiveNumber');
  filed = await Promise.all(
    items.map(async (item) => {
      const zip = await app.nest.get(FileStore).read(item.packageHash);
      return { ...item, zip, files: await unpacked(zip) };
    }),
  );
}, 600_000);
afterAll(() => app.close());

/** Puts bytes where the package is stored. */
function store({ packageHash }: Packed, bytes: Buffer): void {
  const { dataDir } = app.nest.get<{ dataDir: string }>(CONFIG);
  writeFileSync(join(dataDir, 'files', packageHash.slice(0, 2), packageHash), bytes);
}

/** A number below `below`, the same for the same mutation in every run. */
function draw(seed: string, below: number): number {
  return createHash('sha256').update(seed).digest().readUInt32BE() % below;
}

type Files = Map<string, Buffer>;

/** Changes files, and says what must be named. */
type FileMutation = (files: Files, path: string, seed: string) => string[];

function changed(files: Files, path: string, change: (bytes: Buffer) => Buffer): string[] {
  files.set(path, change(files.get(path)!));
  return [`${path} was changed`];
}

function renamed(files: Files, path: string, to: string): string[] {
  const bytes = files.get(path)!;
  files.delete(path);
  files.set(to, bytes);
  return path === manifestName ? [`${path} is missing`, `${to} was added`] : [`${path} was renamed to ${to}`];
}

const flip = (seed: string) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  copy[draw(`${seed} at`, copy.length)]! ^= 1 << draw(`${seed} bit`, 8);
  return copy;
};

const withMark = (path: string) => path.replace(/[a-z](?=[^a-z]*$)/, 'é');

/** What the tools of the README see in the files themselves, without the registered hashes. */
const inFiles: Record<string, FileMutation> = {
  'a bit flipped': (files, path, seed) => changed(files, path, flip(seed)),
  'a file cut': (files, path, seed) => changed(files, path, (bytes) => bytes.subarray(0, draw(seed, bytes.length))),
  'a file emptied': (files, path) => changed(files, path, () => Buffer.alloc(0)),
  'bytes added to a file': (files, path) => changed(files, path, (bytes) => Buffer.concat([bytes, Buffer.from('\n')])),
  'a file removed': (files, path) => {
    files.delete(path);
    return [`${path} is missing`];
  },
  'a file added': (files, _, seed) => {
    const to = ['content/99-record.pdf', '.hidden', 'data/extra.json', 'README', '说明.txt'][draw(seed, 5)]!;
    files.set(to, Buffer.from('x'));
    return [`${to} was added`];
  },
  'a file copied under a second name': (files, path) => {
    files.set(`content/${path.replaceAll('/', '-')}`, files.get(path)!);
    return [`content/${path.replaceAll('/', '-')} was added`];
  },
  'a name in other case': (files, path) =>
    renamed(
      files,
      path,
      path.replace(/[^/]+$/, (name) => (/[a-z]/.test(name) ? name.toUpperCase() : name.toLowerCase())),
    ),
  'a name with an accent, composed': (files, path) => renamed(files, path, withMark(path).normalize('NFC')),
  'a name with an accent, decomposed': (files, path) => renamed(files, path, withMark(path).normalize('NFD')),
  'two files swapped': (files, path, seed) => {
    const others = [...files.keys()].filter((one) => one !== path && !files.get(one)!.equals(files.get(path)!));
    const other = others[draw(seed, others.length)]!;
    const bytes = files.get(path)!;
    files.set(path, files.get(other)!);
    files.set(other, bytes);
    return [`${path} was changed`, `${other} was changed`];
  },
  'a line taken from the manifest': (files, _, seed) =>
    changed(files, manifestName, (bytes) => {
      const lines = bytes.toString().split('\n');
      lines.splice(draw(seed, lines.length - 1), 1);
      return Buffer.from(lines.join('\n'));
    }),
  'the report rewritten': (files) =>
    changed(files, 'report/four-properties.json', (bytes) =>
      Buffer.from(bytes.toString().replaceAll('"skipped"', '"passed"')),
    ),
  'the metadata rewritten': (files) =>
    changed(files, 'metadata.xml', (bytes) => Buffer.from(bytes.toString().replace('永久', '10年'))),
};

/** A file exchanged, and the manifest made anew so that it fits: found by what was registered, not by the manifest. */
const fitting: FileMutation = (files, path, seed) => {
  const target = path === manifestName ? 'metadata.xml' : path;
  const named = changed(files, target, flip(seed));
  const list = [...files].map(([at, bytes]) => ({ path: at, bytes })).filter((file) => file.path !== manifestName);
  files.set(manifestName, Buffer.from(manifestOf(list)));
  return [...named, `${manifestName} was changed`];
};

/** Three of four mutations are of files, the rest of the container around them. */
const kinds = { ...inFiles, 'a file changed and the manifest made to fit': fitting };

const each = Math.ceil((mutations * 3) / 4 / Object.keys(kinds).length);

interface Mutated {
  zip: Buffer;
  files: PackedFile[];
  named: string[];
}

async function mutate(kind: FileMutation, item: Filed, n: number, seed: string): Promise<Mutated> {
  const files: Files = new Map(item.files.map(({ path, bytes }) => [path, bytes]));
  const named = kind(files, item.files[n % item.files.length]!.path, seed);
  const list = [...files].map(([path, bytes]) => ({ path, bytes }));
  return { zip: await packed(list, item.acceptedAt), files: list, named };
}

test('an untouched package raises no alarm, however often it is checked, and is the same when packed again', async () => {
  for (const item of filed) {
    expect(sha256Of(await packed(item.files, item.acceptedAt))).toBe(item.packageHash);
    for (let n = 0; n < 10; n++) expect(await verifier.faultsOf(item)).toEqual([]);
    expect(toolsFind(item, item.zip)).toEqual([]);
  }
  expect(await verifier.verify()).toEqual({ checked: packages, faults: [] });
});

test.each(Object.entries(kinds))(
  '%s: found each time, and named',
  async (name, kind) => {
    const missed: string[] = [];
    for (let n = 0; n < each; n++) {
      const seed = `${name} ${n}`;
      const item = filed[n % filed.length]!;
      const { zip, named, files } = await mutate(kind, item, n, seed);
      store(item, zip);
      const faults = await verifier.faultsOf(item);
      const unnamed = named.filter((one) => !faults.some((fault) => fault.startsWith(one)));
      if (unnamed.length || !faults.length) missed.push(`${seed}: ${unnamed.join()} not in ${faults.join()}`);
      if (n === 0) {
        const found = toolsFind(item, zip);
        if (!found.includes('package')) missed.push(`${seed}: sha256sum of the package`);
        if (name in inFiles && found.length < 2) missed.push(`${seed}: the files by ${found.join()}`);
        expect(credulous(files)).toEqual([]);
      }
      store(item, item.zip);
    }
    expect(missed).toEqual([]);
  },
  600_000,
);

test('a change of the container is found: bits, an end cut off or added, a file twice, another time', async () => {
  const missed: string[] = [];
  for (let n = 0; n < Math.ceil(mutations / 4 / 3); n++) {
    const item = filed[n % filed.length]!;
    const seed = `container ${n}`;
    const changes: Buffer[] = [
      flip(seed)(item.zip),
      item.zip.subarray(0, draw(seed, item.zip.length)),
      Buffer.concat([item.zip, Buffer.from('x')]),
    ];
    if (n === 0) changes.push(await packed(item.files, '2020-01-01T00:00:00.000Z'), await twice(item));
    for (const [which, zip] of changes.entries()) {
      store(item, zip);
      const { faults } = await verifier.verify();
      if (!faults.some(({ where }) => where === item.archiveNumber)) missed.push(`${seed} ${which}`);
    }
    store(item, item.zip);
  }
  expect(missed).toEqual([]);
  expect((await verifier.verify()).faults).toEqual([]);
}, 600_000);

test('a package that is away, or exchanged for another whole one, is found', async () => {
  const [item] = filed as [Filed];
  const others = byPath(item.files).filter(({ path }) => path !== manifestName);
  const forged = others.map((file) => (file.path === 'README.txt' ? { ...file, bytes: Buffer.from('x') } : file));
  const manifest = { path: manifestName, bytes: Buffer.from(manifestOf(forged)) };
  const zip = await packed([...forged, manifest], item.acceptedAt);
  store(item, zip);
  expect(toolsFind({ ...item, packageHash: sha256Of(zip), manifestHash: sha256Of(manifest.bytes) }, zip)).toEqual([]);
  expect(toolsFind(item, zip)).toEqual(['package', 'manifest']);
  expect((await verifier.faultsOf(item)).join()).toContain('README.txt was changed');
  store(item, item.zip);
  expect(await verifier.faultsOf({ ...item, packageHash: 'f'.repeat(64) })).toEqual(['the package is missing']);
});

/** The control: who takes what he finds for what was filed finds nothing. */
function credulous(files: readonly PackedFile[]): string[] {
  const manifest = files.find(({ path }) => path === manifestName);
  if (!manifest) return [];
  const register = files
    .filter((file) => file !== manifest)
    .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) }));
  return fixityFaults(register, sha256Of(manifest.bytes), files);
}

/** The package with one of its files twice, the second one forged: what some readers show and others do not. */
function twice(item: Filed): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const options = { mtime: new Date(item.acceptedAt) };
  for (const { path, bytes } of item.files) zip.addBuffer(bytes, path, options);
  zip.addBuffer(Buffer.from('x'), item.files[0]!.path, options);
  zip.end();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    zip.outputStream.on('data', (part: Buffer) => parts.push(part));
    zip.outputStream.on('error', reject);
    zip.outputStream.on('end', () => resolve(Buffer.concat(parts)));
  });
}

/** Which steps of the README find something, with nothing but unzip, sha256sum, find and xmllint. */
function toolsFind({ packageHash, manifestHash }: Packed, zip: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yishi-mutation-'));
  const out = join(folder, 'out');
  const run = (command: string, args: string[], cwd = out): string | undefined => {
    try {
      return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return undefined;
    }
  };
  writeFileSync(join(folder, 'package.zip'), zip);
  const found: string[] = [];
  const step = (name: string, ok: boolean) => ok || found.push(name);
  step('package', run('sha256sum', ['package.zip'], folder)!.startsWith(packageHash));
  step('unzip', run('unzip', ['-q', '-o', 'package.zip', '-d', 'out'], folder) !== undefined);
  step('manifest', Boolean(run('sha256sum', [manifestName])?.startsWith(manifestHash)));
  const lines = run('sha256sum', ['--strict', '-c', manifestName]);
  step('files', lines !== undefined);
  const counted = run('find', ['.', '-type', 'f'])!.trim().split('\n').length;
  step('count', lines !== undefined && counted === lines.trim().split('\n').length + 1);
  step('metadata', run('xmllint', ['--noout', 'metadata.xml']) !== undefined);
  rmSync(folder, { recursive: true });
  return found;
}
