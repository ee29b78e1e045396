import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../organisation.paths.js';
import { UnitForm } from './unit.form.js';
import { treeOf } from './unit.rules.js';

interface UnitRow {
  id: string;
  parentId: string | null;
  name: string;
  shortName: string;
  code: string;
  rank: number;
  active: number;
  version: number;
  people: number;
  leaderId: string | null;
  outside: number | null;
  /** Its head by official order, whose step of an approval it is. */
  headId: string | null;
  head: string | null;
}

/** 机构 (AD8): the tree of units. */
@Injectable()
export class UnitsPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(): Promise<Page> {
    const rows = treeOf(await this.units()).map((unit) => ({
      ...unit,
      url: paths.unit(unit.id),
      indent: '　'.repeat(unit.depth),
      lacksHead: lacksHead(unit),
    }));
    const acts = [{ url: paths.unitNew(), label: this.texts.t('organisation.unit.add'), primary: true }];
    return new Page('organisation/units', this.texts.t('organisation.unit.title'), { rows, acts });
  }

  async form(id: string | undefined, again?: Submitted<UnitForm>): Promise<Page> {
    const units = await this.units();
    const unit = units.find((one) => one.id === id);
    if (id && !unit) throw new NotFound('unit');
    const form = this.formViews.view({
      form: UnitForm,
      action: unit ? paths.unit(unit.id) : paths.unitNew(),
      values: unit
        ? { ...unit, open: unit.active ? '1' : '', outside: unit.outside ? '1' : '' }
        : { open: '1', rank: Math.max(0, ...units.map(({ rank }) => rank)) + 1 },
      options: {
        parentId: treeOf(units).map((one) => ({ value: one.id, label: '　'.repeat(one.depth) + one.name })),
        leaderId: await this.leaders(unit?.leaderId),
      },
      version: unit?.version,
      again,
    });
    const title = unit ? unit.name : this.texts.t('organisation.unit.add');
    const crumbs = [{ label: this.texts.t('organisation.unit.title'), url: paths.units() }, { label: title }];
    return new Page(
      'organisation/unit',
      title,
      { form, existing: Boolean(unit), head: unit && this.head(unit) },
      { crumbs, menu: '/admin' },
    );
  }

  said(): { text: string } {
    return { text: this.texts.t('organisation.unit.saved') };
  }

  /** Who decides for the unit in an approval, or who must say so. */
  private head(unit: UnitRow) {
    if (unit.head) return { text: unit.head, url: paths.adminPerson(unit.headId!) };
    if (!lacksHead(unit)) return undefined;
    return { missing: true, text: this.texts.t('organisation.unit.noHead'), url: paths.adminPeople() };
  }

  /** Those who lead a line: the organ's leaders, and whoever does so for this unit now. */
  private async leaders(nowId: string | null | undefined) {
    const leaders = await this.database.rows<{ id: string; name: string; post: string }>(
      `SELECT p.id, p.name, p.post FROM person p
       WHERE p.active = 1 AND (p.id = ? OR p.id IN (SELECT g.personId FROM role_grant g WHERE g.role = 'LEADER'))
       ORDER BY p.rank, p.id`,
      [nowId ?? ''],
    );
    return leaders.map(({ id, name, post }) => ({ value: id, label: `${name}　${post}` }));
  }

  private units(): Promise<UnitRow[]> {
    return this.database.rows<UnitRow>(
      `SELECT u.id, u.parentId, u.name, u.shortName, u.code, u.rank, u.active, u.version, u.leaderId, u.outside,
         (SELECT COUNT(*) FROM person p WHERE p.unitId = u.id AND p.active = 1) AS people, h.id AS headId, h.name AS head
       FROM unit u LEFT JOIN person h ON h.id = (SELECT p.id FROM person p
         WHERE p.unitId = u.id AND p.standing = 'HEAD' AND p.active = 1 ORDER BY p.rank, p.id LIMIT 1)
       ORDER BY u.rank, u.id`,
    );
  }
}

/** A unit whose meetings nobody could approve as its head. */
function lacksHead(unit: UnitRow): boolean {
  return Boolean(unit.active) && !unit.outside && !unit.headId;
}
