import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { paths } from '../archive.paths.js';
import { filedIn } from '../filing/filing.queries.js';
import { fileBy, isToReceive, lackingOf } from '../filing/filing.rules.js';
import { HoldingsQueries, shown, trees, type HeldItem, type HoldingsFilter, type Tree } from './holdings.queries.js';

/** 会议档案 (AR1) and 待归档 (AR2). */
@Injectable()
export class HoldingsPages {
  constructor(
    private readonly queries: HoldingsQueries,
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, query: Record<string, unknown>): Promise<Page> {
    const asked = filterOf(query);
    const { by, value, q } = asked;
    const branches = await this.queries.branches(act, by);
    const found = await this.queries.items(act, asked);
    const rows = found.slice(0, shown);
    const next = found.length > shown ? rows.at(-1)!.archiveNumber : '';
    const model = {
      asked,
      trees: trees.map((tree) => ({
        label: this.t(`by.${tree}`),
        url: paths.items({ by: tree }),
        current: tree === by,
      })),
      branches: branches.map((branch) => ({
        label: this.branch(by, String(branch.value)),
        n: Number(branch.n),
        url: paths.items({ by, value: String(branch.value) }),
        current: String(branch.value) === value,
      })),
      chosen: value && this.branch(by, value),
      rows: rows.map((row) => this.row(row)),
      pager: { text: '', next: next && paths.items({ by, value, q, after: next }) },
      narrowed: Boolean(value || q),
      toFile: hasRole(act.who, 'ARCHIVIST') && paths.toFile(),
    };
    return new Page('archive/items', this.t('title'), model, { menu: paths.items() });
  }

  async filing(act: Act): Promise<Page> {
    const waiting = await this.queries.waiting(act);
    const filed = await filedIn(
      rowsOf(this.database),
      waiting.map((one) => one.id),
    );
    const rows = waiting.map((one) => {
      const { present, decided } = filed.get(one.id)!;
      return {
        ...one,
        url: paths.filing(one.id),
        waits: one.state !== null && isToReceive({ state: one.state }),
        stateText: this.t(`state.${one.state ?? 'none'}`),
        missing: lackingOf(one.type, present, new Map(), decided)
          .map((kind) => this.t(`document.${kind}`))
          .join('、'),
        due: paperDate(fileBy(localDateOf(one.endedAt))),
      };
    });
    const model = { rows };
    return new Page('archive/to-file', this.t('toFile.title'), model, {
      menu: paths.items(),
      crumbs: [{ label: this.t('title'), url: paths.items() }, { label: this.t('toFile.title') }],
    });
  }

  private row(row: HeldItem) {
    return {
      ...row,
      url: paths.item(row.id),
      typeText: this.t(`type.${row.type}`),
      retentionText: row.expiresOn
        ? this.texts.t('archive.until', {
            retention: this.t(`retention.${row.retention}`),
            day: paperDate(row.expiresOn),
          })
        : this.t(`retention.${row.retention}`),
    };
  }

  private branch(by: Tree, value: string): string {
    const key = { year: 'yearOf', type: `type.${value}`, topic: `category.${value}` }[by];
    return this.texts.has(`archive.${key}`) ? this.texts.t(`archive.${key}`, { year: value }) : value;
  }

  private t(key: string): string {
    return this.texts.t(`archive.${key}`);
  }
}

/** Anything may stand in the address; what cannot be understood is passed over. */
function filterOf(query: Record<string, unknown>): HoldingsFilter {
  const text = (name: string) => {
    const [first] = [query[name]].flat();
    return typeof first === 'string' ? first.trim().slice(0, 100) : '';
  };
  const by = trees.find((tree) => tree === text('by')) ?? 'year';
  const value = by === 'year' && !/^\d{4}$/.test(text('value')) ? '' : text('value');
  return { by, value, q: text('q'), after: text('after') };
}
