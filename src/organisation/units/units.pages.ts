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
        ? { ...unit, open: unit.active ? '1' : '' }
        : { open: '1', rank: Math.max(0, ...units.map(({ rank }) => rank)) + 1 },
      options: { parentId: treeOf(units).map((one) => ({ value: one.id, label: '　'.repeat(one.depth) + one.name })) },
      version: unit?.version,
      again,
    });
    const title = unit ? unit.name : this.texts.t('organisation.unit.add');
    const crumbs = [{ label: this.texts.t('organisation.unit.title'), url: paths.units() }, { label: title }];
    return new Page('organisation/unit', title, { form, existing: Boolean(unit) }, { crumbs, menu: '/admin' });
  }

  said(): { text: string } {
    return { text: this.texts.t('organisation.unit.saved') };
  }

  private units(): Promise<UnitRow[]> {
    return this.database.rows<UnitRow>(
      `SELECT u.id, u.parentId, u.name, u.shortName, u.code, u.rank, u.active, u.version,
         (SELECT COUNT(*) FROM person p WHERE p.unitId = u.id AND p.active = 1) AS people
       FROM unit u ORDER BY u.rank, u.id`,
    );
  }
}
