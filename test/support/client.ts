import { load } from 'cheerio';

export type Fields = Record<string, string | string[]>;
export interface SentFile {
  field: string;
  name: string;
  bytes: Buffer;
}
export interface Answer {
  status: number;
  /** The address of the result, for 303. */
  location?: string;
  headers: Headers;
  body: string;
}
/** A form as a page offers it: where it goes and what it carries. */
export interface OfferedForm {
  action: string;
  fields: Fields;
}

/** A person's client at a real address, for trials: follows no redirect, holds no law, shares nothing with a page. */
export class Client {
  private readonly cookies = new Map<string, string>();

  /** `address`: where its requests go; a function is asked before each, as if a balancer stood in front. */
  constructor(private readonly address: string | (() => string | undefined)) {}

  async signIn(userName: string, password: string): Promise<void> {
    const { fields } = await this.form('/login', '/login');
    const { status } = await this.post('/login', { ...fields, userName, password });
    if (status !== 303) throw new Error(`${userName} could not sign in: ${status}`);
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, {});
  }

  /** The form of a page with this action; with a button's text, as if that button were pressed. */
  async form(page: string, action: string, button?: string): Promise<OfferedForm> {
    const { status, body } = await this.get(page);
    const $ = load(body);
    const form = $('form').filter((_, one) => ($(one).attr('action') ?? page) === action);
    if (!form.length)
      throw new Error(
        `${page} (${status}) has no form ${action}: ${$('title').text()} ${$('main').text().slice(0, 200)}`,
      );
    const fields: Fields = {};
    for (const { name, value } of form.first().serializeArray()) {
      const before = fields[name];
      fields[name] = before === undefined ? value : [before, value].flat();
    }
    const pressed = form.find('button').filter((_, one) => $(one).text().trim() === button);
    if (button && !pressed.length) throw new Error(`${page} has no button ${button}`);
    if (pressed.attr('name')) fields[pressed.attr('name')!] = pressed.attr('value') ?? '';
    return { action, fields };
  }

  post(action: string, fields: Fields, files: SentFile[] = []): Promise<Answer> {
    const body = files.length ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    for (const { field, name, bytes } of files)
      (body as FormData).append(field, new Blob([new Uint8Array(bytes)]), name);
    return this.ask(action, { method: 'POST', body });
  }

  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const address = typeof this.address === 'string' ? this.address : this.address();
    const answer = await fetch(`${address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { cookie },
      signal: AbortSignal.timeout(30_000),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      this.cookies.set(name!, value!);
    }
    const body = await answer.text();
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? undefined,
      headers: answer.headers,
      body,
    };
  }
}
