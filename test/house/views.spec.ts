import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Texts } from '../../src/platform/text/texts.js';
import { buildAssets } from '../../src/platform/web/assets.js';
import { makeTemplates, MissingTemplate, Templates } from '../../src/platform/web/templates.js';

const views = readdirSync('views', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => ({ name, source: readFileSync(join('views', name), 'utf8') }));
const naming = (wrong: (view: (typeof views)[number]) => unknown) => views.filter(wrong).map(({ name }) => name);
const texts = Texts.load();

describe('the templates', () => {
  it('take every word from the catalogue, and find it there', () => {
    expect(naming(({ source }) => /[\u4e00-\u9fff]/.test(source))).toEqual([]);
    const used = views.flatMap(({ source }) => [...source.matchAll(/[{(]t '([\w.-]+)'/g)].map(([, key]) => key!));
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((key) => !texts.has(key))).toEqual([]);
  });

  it('write no unescaped text outside components, no style, no script, no handler', () => {
    expect(naming(({ name, source }) => source.includes('{{{') && !name.startsWith('components/'))).toEqual([]);
    expect(naming(({ source }) => /\sstyle=|<style|<script(?! src)|\son\w+=|javascript:/.test(source))).toEqual([]);
  });

  it('send links from data through safeUrl, and stay short', () => {
    expect(naming(({ source }) => source.split('\n').length > 150)).toEqual([]);
    const addresses = /(?:href|action)="\{\{(?!safeUrl|frame\.|#)[\w.@/]+\}\}"/;
    expect(naming(({ source }) => addresses.test(source))).toEqual([]);
  });

  it('name no property like a helper, which would take its place', () => {
    expect(naming(({ source }) => /\{\{(?:basis|datetime|day|fen|lines|list|object|plus)\}\}/.test(source))).toEqual(
      [],
    );
  });

  it('are all there at the start', () => {
    expect(makeTemplates(texts, true).has('errors/404')).toBe(true);
    const root = mkdtempSync(join(tmpdir(), 'yishi-views-'));
    writeFileSync(join(root, 'page.hbs'), '{{> nowhere}}');
    expect(() => new Templates({ root, t: String, cache: true })).toThrow(MissingTemplate);
    rmSync(root, { recursive: true });
  });
});

describe('what every page loads', () => {
  const assets = buildAssets();
  const body = (url: string) => assets.files.get(url.replace('/assets/', ''))!.body.toString();

  it('keeps to its budget', () => {
    expect(Buffer.byteLength(body(assets.css))).toBeLessThanOrEqual(25 * 1024);
    expect(Buffer.byteLength(body(assets.js))).toBeLessThanOrEqual(20 * 1024);
  });

  it('knows nothing that Chromium 86 does not', () => {
    expect(body(assets.css)).not.toMatch(/@layer|:has\(|:is\(|:where\(|[;{]inset:|aspect-ratio|color-mix|&/);
    expect(body(assets.js)).not.toMatch(/\.at\(|structuredClone|^await|Object\.hasOwn|replaceAll/m);
  });

  it('says no word itself', () => {
    expect(body(assets.js).replace(/[、，；]/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
