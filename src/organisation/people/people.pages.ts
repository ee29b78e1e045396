import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/database/id.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { addressOf, cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { paths } from '../organisation.paths.js';
import { PeopleQueries, type PersonRow, type UnitChoice } from './people.queries.js';

type Query = Record<string, unknown>;

interface Place {
  view: string;
  title: string;
  path: string;
  /** Addresses of what may be done here. */
  acts?: { add: string; import: string };
}

/** The lists of people: 通讯录 for everybody, 人员 for the system administrator. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly texts: Texts,
  ) {}

  directory(query: Query): Promise<Page> {
    return this.list(query, { view: 'organisation/people', title: 'organisation.people.title', path: paths.people() });
  }

  administration(query: Query): Promise<Page> {
    const place = { view: 'organisation/admin-people', title: 'organisation.admin.people', path: paths.adminPeople() };
    return this.list(query, { ...place, acts: { add: paths.adminPersonNew(), import: paths.import() } }, true);
  }

  private async list(query: Query, place: Place, everybody = false) {
    const words = typeof query.q === 'string' ? query.q.trim().slice(0, 100) : '';
    const unitId = typeof query.unit === 'string' && isId(query.unit) ? query.unit : '';
    const filter = { words, unitId, everybody };
    const cursor = cursorOf(query);
    const total = await this.queries.count(filter);
    const rows = await this.queries.list(filter, cursor);
    const units = await this.queries.units();
    const page = keyPage(
      rows,
      cursor,
      (row) => ({ key: row.rank, id: row.id }),
      (parameters) => addressOf(place.path, { q: words, unit: unitId, ...parameters }),
    );
    const text = this.texts.t('web.total', { n: total });
    return new Page(place.view, this.texts.t(place.title), {
      rows: page.rows.map((row) => this.line(row)),
      units: chosen(units, unitId),
      words,
      filtered: Boolean(words || unitId),
      pager: { text, previous: page.previous, next: page.next },
      path: place.path,
      ...place.acts,
    });
  }

  private line(row: PersonRow): object {
    const state = !row.active ? 'DISABLED' : row.admittedAt ? 'ACTIVE' : 'WAITING';
    const kind = { DISABLED: 'closed', ACTIVE: 'ok', WAITING: 'wait' }[state];
    return {
      ...row,
      url: paths.adminPerson(row.id),
      state: { kind, label: this.texts.t(`organisation.account.state.${state}`) },
    };
  }
}

function chosen(units: UnitChoice[], unitId: string): object[] {
  return units.map((unit) => ({ ...unit, chosen: unit.id === unitId }));
}
