import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { projectRoot } from '../config/project-root.js';
import type { Texts } from '../text/texts.js';
import type { Frame } from './frame.js';
import { helpers } from './template-helpers.js';

/** A page names a view or a component that does not exist. */
export class MissingTemplate extends Error {}

type Compiled = Handlebars.TemplateDelegate;

/** The pages' templates, compiled once at start; read anew at each page while developing. */
export class Templates {
  private handlebars!: typeof Handlebars;
  private views = new Map<string, Compiled>();

  constructor(
    private readonly options: {
      root: string;
      t: (key: string, args?: Record<string, unknown>) => string;
      cache: boolean;
    },
  ) {
    this.compile();
  }

  has(view: string): boolean {
    return this.views.has(view);
  }

  /** Renders a view into its layout (`model.layout`, else main). Throws `MissingTemplate`. */
  render(view: string, model: object, frame: Frame): string {
    if (!this.options.cache) this.compile();
    const context = { ...model, frame };
    const body = this.template(view)(context);
    const { layout = 'main' } = model as { layout?: string };
    return this.template(`layouts/${layout}`)({ ...context, body: new this.handlebars.SafeString(body) });
  }

  /** Renders a view that is whole by itself, such as a mail. Throws `MissingTemplate`. */
  renderAlone(view: string, model: object): string {
    return this.template(view)(model);
  }

  private template(view: string): Compiled {
    const template = this.views.get(view);
    if (!template) throw new MissingTemplate(view);
    return template;
  }

  private compile(): void {
    this.handlebars = Handlebars.create();
    for (const [name, helper] of Object.entries(helpers(this.options.t))) this.handlebars.registerHelper(name, helper);
    const sources = templatesUnder(this.options.root);
    for (const [name, source] of sources) {
      if (name.startsWith('components/')) this.handlebars.registerPartial(basename(name), source);
    }
    for (const [name, source] of sources) {
      for (const [, used] of source.matchAll(/\{\{>\s*([\w-]+)/g)) {
        if (!sources.has(`components/${used}`)) throw new MissingTemplate(`${name} uses ${used}`);
      }
    }
    this.views = new Map(
      [...sources]
        .filter(([name]) => !name.startsWith('components/'))
        .map(([name, source]) => [name, this.handlebars.compile(source, { preventIndent: true })]),
    );
  }
}

function templatesUnder(root: string, folder = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) for (const [name, source] of templatesUnder(root, path)) found.set(name, source);
    else if (entry.name.endsWith('.hbs')) found.set(path.slice(0, -4), readFileSync(join(root, path), 'utf8'));
  }
  return found;
}

export function makeTemplates(texts: Texts, cache: boolean): Templates {
  return new Templates({ root: join(projectRoot, 'views'), t: (key, args) => texts.t(key, args), cache });
}
