import { HttpException, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Fragment } from '../database/fragment.js';
import { lookedUp, wordsOf } from './grams.rules.js';
import { simplified } from './simplified.js';

/** Where a page of results ended. */
export interface Cursor {
  nearness: number;
  sortAt: string;
  kind: string;
  id: string;
}

/** What is looked for. */
export interface SearchAsk {
  query: string;
  kind?: string;
  /** Kinds whose texts are titles and topics: hits in them stand before hits in the bodies of the others. */
  topics?: readonly string[];
  /** Instants between which texts are dated. */
  from?: string;
  until?: string;
  /** The last result of the page before. */
  after?: Cursor;
}

export interface Found {
  kind: string;
  id: string;
  title: string;
  url: string;
  sortAt: string;
  /** How near it is to what was asked, the nearest 0; the same for all where too many were found to be ranked. */
  nearness: number;
  /** Some words before and after the first hit. */
  excerpt: string;
  /** Whether the excerpt begins where the text does. */
  begins: number;
}

export interface SearchResult {
  /** The words as they were looked for; empty when nothing searchable was asked. */
  words: string[];
  found: Found[];
  more: boolean;
  /** Too many to be ranked: the newest stand first. */
  unranked?: boolean;
}

const pageSize = 20;
/** Texts of which every one is read to rank them; where the rarest pair is in more, they stand by their time. */
const mostRanked = 1000;
const atOnce = 4;
const patienceMs = 2000;

/**
 * Full text: all words must occur; looked up by the rarest pair of characters, checked literally on what that finds.
 * Titles stand first, then topics, then bodies, in each the whole phrase first, then the newest.
 */
@Injectable()
export class Search {
  private running = 0;

  constructor(private readonly database: Database) {}

  /** `may` restricts alias `d` (search_doc) to what the reader may know. Two queries. Throws 429 when too many search. */
  async find(ask: SearchAsk, may: Fragment): Promise<SearchResult> {
    const words = wordsOf(ask.query, simplified);
    if (!words.length) return { words, found: [], more: false };
    await this.turn();
    try {
      const { grams, least } = await this.rarestFirst(lookedUp(words));
      const unranked = least >= mostRanked;
      const near = unranked ? byTime : nearnessOf(words, ask.topics ?? []);
      const rows = grams.length ? await this.page(ask, { words, grams, near, unranked }, may) : [];
      return { words, found: rows.slice(0, pageSize), more: rows.length > pageSize, unranked };
    } finally {
      this.running -= 1;
    }
  }

  /** At most four searches at a time, so that slow ones do not starve the other pages (performance-notes 17). */
  private async turn(): Promise<void> {
    for (const begun = performance.now(); this.running >= atOnce;) {
      if (performance.now() - begun > patienceMs) throw new HttpException('too many searches', 429);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.running += 1;
  }

  /** The grams, rarest first; none when one of them occurs nowhere. Common ones are not counted out. */
  private async rarestFirst(grams: string[]): Promise<{ grams: string[]; least: number }> {
    const one =
      'SELECT ? AS gram, COUNT(*) AS n FROM (SELECT 1 AS hit FROM search_gram WHERE gram = ? LIMIT 2000) hits';
    const rows = await this.database.rows<{ gram: string; n: number }>(
      grams.map(() => one).join(' UNION ALL '),
      grams.flatMap((gram) => [gram, gram]),
    );
    const counted = rows.map((row) => ({ gram: row.gram, n: Number(row.n) })).sort((a, b) => a.n - b.n);
    const least = counted[0]?.n ?? 0;
    return { grams: least ? counted.map((row) => row.gram) : [], least };
  }

  private page(ask: SearchAsk, by: Plan, may: Fragment): Promise<Found[]> {
    const { words, grams, near, unranked } = by;
    const [rarest, ...others] = grams as [string, ...string[]];
    const also = others
      .slice(0, 3)
      .map(
        () =>
          'EXISTS (SELECT 1 FROM search_gram o WHERE o.gram = ? AND o.sortAt = g.sortAt AND o.docKind = g.docKind AND o.docId = g.docId)',
      );
    const conditions: Fragment[] = [
      { sql: 'g.gram = ?', params: [rarest] },
      ...also.map((sql, index) => ({ sql, params: [others[index]] })),
      ...(ask.kind ? [{ sql: 'g.docKind = ?', params: [ask.kind] }] : []),
      ...(ask.from ? [{ sql: 'g.sortAt >= ?', params: [ask.from] }] : []),
      ...(ask.until ? [{ sql: 'g.sortAt < ?', params: [ask.until] }] : []),
      ...(ask.after && unranked ? [older(ask.after, 'g.docKind', 'g.docId', 'g.sortAt')] : []),
      may,
      ...words.map((word) => ({ sql: 'INSTR(d.body, ?) > 0', params: [word] })),
    ];
    const found = `SELECT d.kind, d.id, d.title, d.url, d.sortAt, ${near.sql} AS nearness,
         CASE WHEN INSTR(d.body, ?) > 20 THEN 0 ELSE 1 END AS begins,
         SUBSTR(d.text, CASE WHEN INSTR(d.body, ?) > 20 THEN INSTR(d.body, ?) - 20 ELSE 1 END, 100) AS excerpt
       FROM search_gram g JOIN search_doc d ON d.kind = g.docKind AND d.id = g.docId
       WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
    const params = [...near.params, words[0], words[0], words[0], ...conditions.flatMap((one) => one.params)];
    const limit = `LIMIT ${pageSize + 1}`;
    if (unranked)
      return this.database.rows<Found>(
        `${found} ORDER BY g.sortAt DESC, g.docKind DESC, g.docId DESC ${limit}`,
        params,
      );
    const after = ask.after ? farther(ask.after) : { sql: '1 = 1', params: [] };
    return this.database.rows<Found>(
      `SELECT * FROM (${found}) f WHERE ${after.sql} ORDER BY f.nearness, f.sortAt DESC, f.kind DESC, f.id DESC ${limit}`,
      [...params, ...after.params],
    );
  }
}

/** How a page is looked up and ordered. */
interface Plan {
  words: string[];
  grams: string[];
  near: Fragment;
  unranked: boolean;
}

const byTime: Fragment = { sql: '0', params: [] };

/**
 * The title that is what was asked, titles with the phrase, titles with all words, topics, bodies. A title made of
 * other texts' titles, as a speech has it, is none of these: its own text does not begin with it.
 */
function nearnessOf(words: readonly string[], topics: readonly string[]): Fragment {
  const phrases = [...new Set([words.join(' '), words.join('')])];
  const holds = (column: string) => phrases.map(() => `INSTR(${column}, ?) > 0`).join(' OR ');
  const own = 'INSTR(d.text, d.title) = 1';
  const title = 'LOWER(d.title)';
  const kinds = topics.length ? `d.kind IN (${topics.map(() => '?').join(', ')})` : '1 = 0';
  return {
    sql: `CASE WHEN ${own} AND (${phrases.map(() => `${title} = ?`).join(' OR ')}) THEN 0
      WHEN ${own} AND (${holds(title)}) THEN 1
      WHEN ${own} AND ${words.map(() => `INSTR(${title}, ?) > 0`).join(' AND ')} THEN 2
      WHEN ${kinds} AND (${holds('d.body')}) THEN 3 WHEN ${kinds} THEN 4
      WHEN ${holds('d.body')} THEN 5 ELSE 6 END`,
    params: [...phrases, ...phrases, ...words, ...topics, ...phrases, ...topics, ...phrases],
  };
}

/** Behind the last result of the page before. */
function farther(cursor: Cursor): Fragment {
  const { sql, params } = older(cursor, 'f.kind', 'f.id', 'f.sortAt');
  const { nearness } = cursor;
  return { sql: `(f.nearness > ? OR (f.nearness = ? AND ${sql}))`, params: [nearness, nearness, ...params] };
}

/** Older than the last result of the page before; without ranks the order is that of the index. */
function older({ sortAt, kind, id }: Cursor, kindColumn: string, idColumn: string, atColumn: string): Fragment {
  return {
    sql: `(${atColumn} <= ? AND (${atColumn} < ? OR ${kindColumn} < ? OR (${kindColumn} = ? AND ${idColumn} < ?)))`,
    params: [sortAt, sortAt, kind, kind, id],
  };
}
