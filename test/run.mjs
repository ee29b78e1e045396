// Runs every test that this machine can run, and says how many passed where.
//   npm test                       rules, pages on SQLite, journeys if a Chromium is found
//   TEST_DATABASE_URL, TEST_REDIS_URL   pages on MariaDB + Redis as well
//   CI=true or TEST_ALL=1          fails when anything had to be left out
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const folder = mkdtempSync(join(tmpdir(), 'yishi-run-'));
const everything = process.env.CI === 'true' || process.env.TEST_ALL === '1';
const chromium = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
const mariadb = process.env.TEST_DATABASE_URL && process.env.TEST_REDIS_URL;

// Real meetings lie beside the checkout, or in REAL_DATA_DIR.
const real = [process.env.REAL_DATA_DIR, ...above(4).map((folder) => join(folder, 'shared', 'data', 'real'))].find(
  (folder) => folder && existsSync(folder),
);

const onAnEngine = ['test/cli', 'test/pages', 'test/regulation', 'test/security', 'test/trials'];
if (real) onAnEngine.push('test/real');
const runs = [
  { name: 'rules', paths: ['src', 'test/house', 'test/print', 'test/support'] },
  { name: 'sqlite', paths: onAnEngine, engine: 'sqlite' },
  {
    name: 'mariadb+redis',
    paths: onAnEngine,
    engine: 'mariadb',
    missing: !mariadb && 'TEST_DATABASE_URL and TEST_REDIS_URL are not set',
  },
  ...(real
    ? []
    : [{ name: 'real input', paths: ['test/real'], missing: 'neither shared/data/real nor REAL_DATA_DIR' }]),
  { name: 'journeys', paths: ['test/journeys'], missing: !chromium && 'no Chromium was found' },
];

let passed = 0;
let failed = 0;
for (const run of runs) {
  const paths = run.paths.filter((path) => existsSync(path));
  if (!paths.length) continue;
  if (run.missing) {
    console.log(`${run.name}: left out, ${run.missing}`);
    if (everything) failed += 1;
    continue;
  }
  const output = join(folder, `${run.name}.json`);
  const result = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--silent',
      '--json',
      `--outputFile=${output}`,
      '--workerThreads=false',
      // A worker keeps something of every application it has started; past this it is replaced by a fresh one.
      '--workerIdleMemoryLimit=1500MB',
      ...(process.env.JEST_WORKERS ? [`--maxWorkers=${process.env.JEST_WORKERS}`] : ['--maxWorkers=2']),
      ...paths,
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        TEST_ENGINE: run.engine ?? 'sqlite',
        CHROMIUM_PATH: chromium ?? '',
        ...(real && { REAL_DATA_DIR: real }),
        REGULATION_SUMMARY: join(folder, 'regulation'),
      },
    },
  );
  const summary = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : undefined;
  const counts = {
    passed: summary?.numPassedTests ?? 0,
    failed: (summary?.numFailedTests ?? 0) + (summary?.numRuntimeErrorTestSuites ?? 0),
  };
  if (result.status !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  console.log(`${run.name}: ${counts.passed} passed, ${counts.failed} failed`.replace(', 0 failed', ''));
}
const regulation = join(folder, 'regulation');
if (existsSync(regulation))
  console.log(`regulation: ${new Set(readFileSync(regulation, 'utf8').trim().split('\n')).size} of 129`);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** So many folders above the repository's. */
function above(count) {
  const folders = [resolve(import.meta.dirname, '..')];
  while (folders.length <= count) folders.push(dirname(folders.at(-1)));
  return folders.slice(1);
}
