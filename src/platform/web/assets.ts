import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { projectRoot } from '../config/project-root.js';

/** Stylesheet, script and mark of every page, joined once at start and named by their content. */
export interface Assets {
  css: string;
  js: string;
  icon: string;
  files: ReadonlyMap<string, { type: string; body: Buffer }>;
}

export const ASSETS = Symbol('assets');

const sheets = ['tokens', 'base', 'layout', 'components', 'print'];

/** Joins `public/css` in its order and `public/js` by name; addresses change with the content and may be cached for ever. */
export function buildAssets(root = join(projectRoot, 'public')): Assets {
  const css = squeezed(sheets.map((name) => readFileSync(join(root, 'css', `${name}.css`), 'utf8')).join('\n'));
  const folder = join(root, 'js');
  const scripts = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.js'))
        .sort()
    : [];
  const js = scripts.map((name) => `(function () {\n${readFileSync(join(folder, name), 'utf8')}\n})();`).join('\n');
  const icon = readFileSync(join(root, 'mark.svg'), 'utf8');
  const files = new Map([
    [named(css, 'css'), { type: 'text/css; charset=utf-8', body: Buffer.from(css) }],
    [named(js, 'js'), { type: 'text/javascript; charset=utf-8', body: Buffer.from(js) }],
    [named(icon, 'svg'), { type: 'image/svg+xml', body: Buffer.from(icon) }],
  ]);
  const address = (content: string, kind: string) => `/assets/${named(content, kind)}`;
  return { css: address(css, 'css'), js: address(js, 'js'), icon: address(icon, 'svg'), files };
}

/** The sheet without its comments, the space around its braces and after its colons and commas, and last semicolons. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/([:,])\s+/g, '$1')
    .replace(/;}/g, '}');
}

function named(content: string, kind: string): string {
  return `${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${kind}`;
}

/** Serves what `buildAssets` made; nothing else lies under this address. */
export function serveAssets(assets: Assets): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const file = assets.files.get(request.path.slice(1));
    if (!file) return next();
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type(file.type).send(file.body);
  };
}
