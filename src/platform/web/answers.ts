import type { Readable } from 'node:stream';
import type { Crumb, Flash } from './frame.js';

/** A page to render. `title` is its h1 and begins the document's title. */
export class Page {
  status = 200;
  /** The act was done in part: what the page says of the rest belongs to this very press. */
  partly = false;

  constructor(
    readonly view: string,
    readonly title: string,
    readonly model: object = {},
    readonly options: { crumbs?: Crumb[]; layout?: string; refresh?: number; menu?: string } = {},
  ) {}

  withStatus(status: number): this {
    this.status = status;
    return this;
  }
}

/** The way on after an act: 303, with one line that says what happened. */
export class SeeOther {
  constructor(
    readonly url: string,
    readonly flash?: Flash,
  ) {}
}

/** A file to take away; always an attachment unless `inline` (our own PDFs). */
export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly body: Uint8Array | Readable | string,
    readonly inline = false,
    /** Headers in place of those that every answer has. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

export type Answer = Page | SeeOther | Download;

/** Only own paths are ways on: `/` not followed by `/` or `\` (Q29). */
export function ownPath(url: unknown, fallback = '/'): string {
  return typeof url === 'string' && /^\/(?![/\\])/.test(url) && !/[\0-\x1f]/.test(url) ? url : fallback;
}
