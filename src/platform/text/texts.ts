import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';

type Tree = { [key: string]: string | Tree };

/** Thrown at the first use of a key that the catalogue lacks. */
export class MissingText extends Error {}

/** The catalogue of texts: every word a page shows stands in `zh-CN/<module>.json`; the file's name is the key's first part. */
export class Texts {
  private constructor(private readonly byKey: ReadonlyMap<string, string>) {}

  static load(folder = join(projectRoot, 'src/platform/text/zh-CN')): Texts {
    const byKey = new Map<string, string>();
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      collect(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree, file.slice(0, -5), byKey);
    }
    return new Texts(byKey);
  }

  /** The text under a key, `{name}` replaced by its value. Throws `MissingText`. */
  t(key: string, args: Record<string, unknown> = {}): string {
    const text = this.byKey.get(key);
    if (text === undefined) throw new MissingText(`The text ${key} is missing.`);
    if (!text.includes('{')) return text;
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : hole));
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  keys(): string[] {
    return [...this.byKey.keys()];
  }
}

function collect(tree: Tree, prefix: string, byKey: Map<string, string>): void {
  for (const [name, value] of Object.entries(tree)) {
    const key = `${prefix}.${name}`;
    if (typeof value === 'string') byKey.set(key, value);
    else collect(value, key, byKey);
  }
}
