import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { demoPassword } from '../../src/organisation/organisation.js';
import { brokenLaws, harmless, type Laws } from './page-laws.js';
import { bothPresses, pressTwice } from './presses.js';

type Values = Record<string, string | string[]>;
type Agent = ReturnType<typeof supertest.agent>;

/** A person's browser: cookies, links, forms as a page offers them; every page shown is held to the page laws. */
export class Browser {
  private readonly agent: Agent;
  private shown!: CheerioAPI;
  path = '';
  status = 0;
  headers: Record<string, string> = {};
  body = '';

  /** `laws`: what the application offers, for the laws of its pages. */
  constructor(
    server: never,
    private readonly laws: Laws = {},
  ) {
    this.agent = supertest.agent(server);
  }

  async signIn(userName: string, password = demoPassword): Promise<void> {
    await this.get('/login');
    await this.send('/login', { userName, password });
    if (this.path === '/login') throw new Error(`${userName} could not sign in: ${this.text}`);
  }

  async get(path: string): Promise<this> {
    return this.receive(path, await this.agent.get(path).redirects(0));
  }

  /** A download, as bytes. */
  bytes(path: string): Promise<Buffer> {
    return this.bytesFrom(this.agent.get(path));
  }

  /** The same from a button that downloads. */
  bytesOf(action: string): Promise<Buffer> {
    return this.bytesFrom(this.agent.post(action).type('form').send({ _csrf: this.token }));
  }

  private async bytesFrom(request: supertest.Test): Promise<Buffer> {
    const answer = await request.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
    this.status = answer.status;
    this.headers = answer.headers as Record<string, string>;
    return answer.body as Buffer;
  }

  /** Fills and submits a form of this page, found by its action or by a button's text; unknown fields are an error. */
  async submit(form: string, values: Values = {}, button?: string): Promise<this> {
    const found = this.form(form, button);
    const action = found.attr('action') ?? this.path;
    const fields = this.fieldsOf(found);
    for (const [name, value] of Object.entries(values)) {
      if (!found.find(`[name="${name}"]`).length) throw new Error(`The form ${action} has no field ${name}.`);
      fields[name] = value;
    }
    const pressed = button
      ? found.find('button').filter((_, one) => this.shown(one).text().trim() === button)
      : undefined;
    const intent = pressed?.attr('name');
    if (intent) fields[intent] = pressed!.attr('value') ?? '';
    return this.post(action, fields);
  }

  /** Sends fields to an address with this page's token, as a form would. */
  async send(path: string, values: Values): Promise<this> {
    return this.post(path, { _csrf: this.token, ...values });
  }

  /** A POST exactly as given. */
  async post(path: string, fields: Values): Promise<this> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const send = () => this.agent.post(path).type('form').redirects(0).send(body.toString());
    if (!pressTwice || harmless.test(path)) return this.receive(path, await send());
    if (!body.get('_once')) body.set('_once', randomUUID());
    return this.receive(path, await bothPresses(path, send));
  }

  /** A POST with files: field name → name and bytes. */
  async upload(path: string, values: Values, files: { field: string; name: string; bytes: Buffer }[]): Promise<this> {
    const once = randomUUID();
    const send = () => {
      const request = this.agent.post(path).redirects(0).field('_csrf', this.token);
      if (pressTwice && !values._once) request.field('_once', once);
      for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) request.field(name, one);
      for (const file of files) request.attach(file.field, file.bytes, { filename: file.name });
      return request;
    };
    return this.receive(path, await (pressTwice && !harmless.test(path) ? bothPresses(path, send) : send()));
  }

  async follow(linkText: string): Promise<this> {
    const link = this.shown('a')
      .filter((_, one) => this.shown(one).text().trim() === linkText)
      .first();
    if (!link.length) throw new Error(`No link says ${linkText}: ${this.text}`);
    return this.get(link.attr('href')!);
  }

  get $(): CheerioAPI {
    return this.shown;
  }

  get token(): string {
    return this.shown('input[name="_csrf"]').first().attr('value') ?? '';
  }

  get h1(): string {
    return this.shown('h1').text().trim();
  }

  get text(): string {
    return this.shown('main').text().replace(/\s+/g, ' ').trim();
  }

  get flash(): string {
    return this.shown('.flash').text().trim();
  }

  /** The sentences of the error summary. */
  get errors(): string[] {
    return this.shown('[role="alert"] li')
      .toArray()
      .map((one) => this.shown(one).text().trim());
  }

  valueOf(name: string): string {
    const field = this.shown(`[name="${name}"]`).first();
    return field.is('textarea') ? field.text().replace(/^\n/, '') : String(field.val() ?? '');
  }

  private form(form: string, button?: string): Cheerio<Element> {
    const all = this.shown('form');
    const found = all.filter((_, one) => {
      const named = this.shown(one).attr('action') === form || form === '';
      const buttons = this.shown(one)
        .find('button')
        .toArray()
        .map((b) => this.shown(b).text().trim());
      return (named || buttons.includes(form)) && (!button || buttons.includes(button));
    });
    if (!found.length)
      throw new Error(`No form ${form} ${button ?? ''} on ${this.path} (${this.status}): ${this.text}`);
    return found.first() as Cheerio<Element>;
  }

  private fieldsOf(form: Cheerio<Element>): Values {
    const fields: Values = {};
    for (const { name, value } of form.serializeArray()) {
      const before = fields[name];
      fields[name] = before === undefined ? value : [before, value].flat();
    }
    return fields;
  }

  private async receive(path: string, answer: supertest.Response): Promise<this> {
    this.status = answer.status;
    this.headers = answer.headers as Record<string, string>;
    this.body = answer.text ?? '';
    if (answer.status === 303) return this.get(answer.headers.location as string);
    if ([301, 302, 307, 308].includes(answer.status))
      throw new Error(`${path} redirects with ${answer.status}, not 303`);
    this.path = path;
    if (!answer.type?.includes('html')) return this;
    this.shown = load(this.body);
    // The sheet of components shows examples, whose links lead nowhere.
    const laws = path.startsWith('/admin/system/components') ? { ...this.laws, routes: undefined } : this.laws;
    const broken = brokenLaws(this.body, laws, this.shown);
    if (broken.length) throw new Error(`${path} (${answer.status}) breaks the page laws: ${broken.join('; ')}`);
    return this;
  }
}
