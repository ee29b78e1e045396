import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Principal } from '../../platform/access/principal.js';
import { screenDate } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { excerptOf, marked } from '../../platform/search/excerpt.rules.js';
import { simplified } from '../../platform/search/simplified.js';
import { Search, type Found } from '../../platform/search/search.js';
import { SearchSources } from '../../platform/search/search-sources.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { everKept, parseDate } from '../../platform/web/input/date.js';
import { visibleSubject } from '../labels/visible.js';

/** The query of `/search` as it came; anything may stand in it. */
export type SearchQuery = Record<string, unknown>;

const names = ['q', 'kind', 'from', 'to', 'after'] as const;
type Typed = Record<(typeof names)[number], string>;

/** Search (WB5): one field, all kinds, only what one may know; never an error, whatever is typed. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly search: Search,
    private readonly sources: SearchSources,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, query: SearchQuery): Promise<Page> {
    const typed = Object.fromEntries(names.map((name) => [name, firstText(query[name])])) as Typed;
    const [from, to] = [readDate(typed.from, act.at), readDate(typed.to, act.at)];
    const kinds = this.kinds(typed.kind);
    const kind = kinds.some((one) => one.checked) ? typed.kind : undefined;
    const reset = from === null || to === null || (typed.kind && !kind);
    const result = await this.search.find(
      {
        query: typed.q,
        kind,
        topics: this.sources.all().flatMap((source) => (source.topics ? source.kind : [])),
        from: from ? instantAt(from, '00:00') : undefined,
        until: to ? instantAt(addDays(to, 1), '00:00') : undefined,
        after: cursorOf(typed.after),
      },
      this.mayFind(act.who, kind),
    );
    const found = result.found.map((one) => this.line(one, result.words, act.at));
    const next = result.more ? nextOf(typed, result.found.at(-1)!) : undefined;
    const model = {
      typed,
      kinds,
      found,
      next,
      reset,
      unranked: result.unranked && found.length > 0,
      asked: typed.q !== '',
      ...this.understood(typed.q, result.words),
    };
    return new Page('secrecy/search', this.t('title'), model, {
      crumbs: [{ label: this.t('title') }],
      menu: '/search',
    });
  }

  /** Each kind by its own law; a text of a kind that nobody declares is found by nobody. */
  private mayFind(reader: Principal, kind?: string): Fragment {
    const sources = this.sources.all().filter((source) => !kind || source.kind === kind);
    const parts = sources.map((source) => ({
      kind: source.kind,
      may: source.reach?.(reader) ?? visibleSubject(reader, 'd.subjectKind', 'd.subjectId'),
    }));
    return {
      sql: `(${parts.map(({ may }) => `(d.kind = ? AND ${may.sql})`).join(' OR ')})`,
      params: parts.flatMap((part) => [part.kind, ...part.may.params]),
    };
  }

  private understood(query: string, words: string[]) {
    if (!query) return {};
    if (!words.length) return { understood: this.t('nothing') };
    const quoted = words.map((word) => this.t('word', { word })).join('');
    const people = `/people?q=${encodeURIComponent(query.slice(0, 60))}`;
    return { understood: this.t(words.length > 1 ? 'allOf' : 'one', { words: quoted }), people };
  }

  private kinds(chosen: string) {
    return this.sources
      .all()
      .map(({ kind }) => ({ value: kind, label: this.t(`kind.${kind}`), checked: kind === chosen }));
  }

  private line(one: Found, words: readonly string[], now: string) {
    const kind = this.texts.has(`search.kind.${one.kind}`) ? this.t(`kind.${one.kind}`) : '';
    const excerpt = excerptOf(one.title, one.excerpt, Boolean(one.begins));
    const pieces = (text: string) => marked(text, words, simplified);
    return {
      ...one,
      kind,
      name: pieces(one.title),
      pieces: pieces(excerpt),
      dated: screenDate(localDateOf(one.sortAt), localDateOf(now)),
    };
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`search.${key}`, args);
  }
}

function firstText(value: unknown): string {
  const text = [value].flat()[0];
  return typeof text === 'string' ? text.slice(0, 2000).trim() : '';
}

/** The date, nothing when none was typed, null when it cannot be read. */
function readDate(typed: string, now: string): string | undefined | null {
  if (!typed) return undefined;
  const read = parseDate(typed, now, everKept);
  return read.ok ? read.value : null;
}

function cursorOf(typed: string) {
  const [nearness, sortAt, kind, id, ...rest] = typed.split('~');
  if (!sortAt || !kind || !id || rest.length || !/^\d$/.test(nearness!)) return undefined;
  return { nearness: Number(nearness), sortAt, kind, id };
}

function nextOf(typed: Typed, last: Found): string {
  const query = new URLSearchParams({ ...typed, after: `${last.nearness}~${last.sortAt}~${last.kind}~${last.id}` });
  for (const [name, value] of [...query]) if (!value) query.delete(name);
  return `/search?${query.toString()}`;
}
