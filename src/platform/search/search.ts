import { HttpException, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Fragment } from '../database/fragment.js';
import { lookedUp, wordsOf } from './grams.rules.js';
import { simplified } from './simplified.js';

/** Where a page of results ended. */
export interface Cursor {
  sortAt: string;
  kind: string;
  id: string;
}

/** What is looked for. */
export interface SearchAsk {
  query: string;
  kind?: string;
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
  /** Some words before and after the first hit. */
  excerpt: string;
}

export interface SearchResult {
  /** The words as they were looked for; empty when nothing searchable was asked. */
  words: string[];
  found: Found[];
  more: boolean;
}

const pageSize = 20;
const atOnce = 4;
const patienceMs = 2000;

/** Full text: all words must occur; looked up by the rarest pair of characters, checked literally on what that finds. */
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
      const grams = await this.rarestFirst(lookedUp(words));
      const rows = grams.length ? await this.page(ask, words, grams, may) : [];
      return { words, found: rows.slice(0, pageSize), more: rows.length > pageSize };
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
  private async rarestFirst(grams: string[]): Promise<string[]> {
    const one =
      'SELECT ? AS gram, COUNT(*) AS n FROM (SELECT 1 AS hit FROM search_gram WHERE gram = ? LIMIT 2000) hits';
    const rows = await this.database.rows<{ gram: string; n: number }>(
      grams.map(() => one).join(' UNION ALL '),
      grams.flatMap((gram) => [gram, gram]),
    );
    const counted = rows.map((row) => ({ gram: row.gram, n: Number(row.n) })).sort((a, b) => a.n - b.n);
    return counted[0]?.n ? counted.map((row) => row.gram) : [];
  }

  private page(ask: SearchAsk, words: string[], grams: string[], may: Fragment): Promise<Found[]> {
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
      ...(ask.after ? [after(ask.after)] : []),
      may,
      ...words.map((word) => ({ sql: 'INSTR(d.body, ?) > 0', params: [word] })),
    ];
    return this.database.rows<Found>(
      `SELECT d.kind, d.id, d.title, d.url, d.sortAt,
         SUBSTR(d.text, CASE WHEN INSTR(d.body, ?) > 20 THEN INSTR(d.body, ?) - 20 ELSE 1 END, 100) AS excerpt
       FROM search_gram g JOIN search_doc d ON d.kind = g.docKind AND d.id = g.docId
       WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
       ORDER BY g.sortAt DESC, g.docKind DESC, g.docId DESC LIMIT ${pageSize + 1}`,
      [words[0], words[0], ...conditions.flatMap(({ params }) => params)],
    );
  }
}

/** Older than the last result of the page before; the order is that of the index. */
function after({ sortAt, kind, id }: Cursor): Fragment {
  return {
    sql: '(g.sortAt <= ? AND (g.sortAt < ? OR g.docKind < ? OR (g.docKind = ? AND g.docId < ?)))',
    params: [sortAt, sortAt, kind, kind, id],
  };
}
