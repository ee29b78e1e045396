import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Texts } from '../../src/platform/text/texts.js';

const texts = Texts.load();
const firsts = [...new Set(texts.keys().map((key) => key.split('.')[0]!))];

const under = (folder: string, ending: RegExp) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
const code = under('src', /(?<!\.spec)\.ts$/);
const templates = under('views', /\.hbs$/);
const sources = new Map([...code, ...templates].map((path) => [path, readFileSync(path, 'utf8')]));

const quoted = new RegExp(`['"\`]((?:${firsts.join('|')})(?:\\.[A-Za-z0-9_-]+)+)['"\`]`, 'g');

test('every key named in full in code has a text', () => {
  const missing = code.flatMap((path) =>
    [...sources.get(path)!.matchAll(/\bt\(\s*'([\w.-]+)'/g)]
      .map((match) => match[1]!)
      .filter((key) => key.includes('.') && firsts.includes(key.split('.')[0]!) && !texts.has(key))
      .map((key) => `${path}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('no text is doubled within a file', () => {
  const folder = 'src/platform/text/zh-CN';
  const doubled = readdirSync(folder).flatMap((file) =>
    doubledKeys(readFileSync(join(folder, file), 'utf8')).map((key) => `${file}: ${key}`),
  );
  expect(doubled).toEqual([]);
});

/** Keys that one object of a JSON text holds twice; the parser would silently take the last. */
function doubledKeys(json: string): string[] {
  const doubled: string[] = [];
  const open: Set<string>[] = [];
  for (const [token, , key] of json.matchAll(/("((?:[^"\\]|\\.)*)"\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (key !== undefined) {
      if (open.at(-1)!.has(key)) doubled.push(key);
      open.at(-1)!.add(key);
    }
  }
  return doubled;
}

test('a doubled key is found', () => {
  expect(doubledKeys('{"a": "x: {", "b": {"a": "1"}, "a": "2"}')).toEqual(['a']);
});

/** Keys are also put together: a key counts as used when its whole, or a beginning followed by more, stands in the source. */
test('every text is used', () => {
  const all = [...sources.values()].join('\n');
  const whole = new Set([...all.matchAll(quoted)].map((match) => match[1]!));
  const unused = texts.keys().filter((key) => {
    const parts = key.split('.');
    const starts = parts.map((_, n) => parts.slice(0, n + 1).join('.'));
    return !starts.some((start, n) => (n > 0 && whole.has(start)) || (n < parts.length - 1 && beginnings.has(start)));
  });
  expect(unused).toEqual([]);
});

const beginnings = new Set(
  [...sources.values()].flatMap((source) =>
    [
      ...source.matchAll(/[`'"]([A-Za-z][\w.-]*)\.(?:\$\{|['"`])/g),
      ...source.matchAll(/@FormTexts\('([^']+)'\)/g),
      ...source.matchAll(/(?:prefix|texts|under)\w*\s*[:=]\s*['"`]([\w.-]+)['"`]/g),
    ].map((match) => match[1]!),
  ),
);
