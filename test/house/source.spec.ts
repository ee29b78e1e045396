import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
const textFiles = tracked.filter((path) => /\.(ts|mjs|cjs|json|hbs|css|js|md|yaml|yml)$/.test(path));
const read = (path: string) => readFileSync(path, 'utf8');
const linesOf = (path: string) => read(path).split('\n').length - 1;

test('no source file is longer than 300 lines', () => {
  const long = tracked.filter(
    (path) => /^(src|test|migrations|bench)\/.*\.(ts|mjs)$/.test(path) && linesOf(path) > 300,
  );
  expect(long).toEqual([]);
});

test('nothing names a place on somebody’s machine', () => {
  const places = /(^|[\s"'`(=])\/(home|Users|root|work)\/\w/m;
  expect(textFiles.filter((path) => path !== 'package-lock.json' && places.test(read(path)))).toEqual([]);
});

test('migrations/HEAD names the newest, and all are listed in order', () => {
  const files = readdirSync('migrations')
    .filter((name) => /^\d{4}-.*\.ts$/.test(name))
    .map((name) => basename(name, '.ts'))
    .sort();
  expect(read('migrations/HEAD').trim()).toBe(files.at(-1));
  const listed = [...read('migrations/all.ts').matchAll(/from '\.\/(.+)\.js'/g)].map((match) => match[1]);
  expect(listed).toEqual(files);
});

test('shelves of leftovers have no place', () => {
  const shelf = /(^|\/)(utils?|helpers?|common|shared|misc)\//;
  expect(tracked.filter((path) => path.startsWith('src/') && shelf.test(path))).toEqual([]);
});
