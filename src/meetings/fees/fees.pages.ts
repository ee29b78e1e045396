import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../meetings.paths.js';
import { feeClasses, type FeeClass } from '../plan/plan.rules.js';
import type { FeeStandard } from './fee-standard.entity.js';
import { allVersions } from '../versions/version.queries.js';
import { madeBy } from '../versions/version.view.js';
import { feeVersions, standardOn } from './fee.queries.js';
import { FeeForm } from './fees.form.js';

const shown = ['capFen', 'mostDays', 'mostHeads', 'staffPercent', 'travelDays', 'basis'] as const;

/** 费用标准 (AD5): what meetings of each class may cost, its versions, from when, on what basis. */
@Injectable()
export class FeesPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const standards = [];
    for (const feeClass of feeClasses)
      standards.push(await standardOn(rowsOf(this.database), feeClass, localDateOf(act.at)));
    const title = this.texts.t('fees.title');
    const heads = ['feeClass', ...shown].map((name) => ({ label: this.label(name) }));
    const rows = standards.map((standard) => ({
      cells: [
        { ...heads[0]!, text: this.texts.t(`plans.feeClass.${standard.feeClass}`), url: paths.fee(standard.feeClass) },
        ...this.cells(standard, heads.slice(1)),
      ],
    }));
    const table = { caption: title, wide: true, columns: heads, rows };
    return new Page('fees/fees', title, { table }, { crumbs: [{ label: title }], menu: '/admin' });
  }

  async show(act: Act, name: string, again?: Submitted<FeeForm>): Promise<Page> {
    const feeClass = classNamed(name);
    const rows = rowsOf(this.database);
    const today = localDateOf(act.at);
    const standard = await standardOn(rows, feeClass, today);
    const { capFen, jurisdiction, mostDays, mostHeads, staffPercent, travelDays, basis } = standard;
    const values = { jurisdiction, mostDays, mostHeads, staffPercent, travelDays, basis, effectiveFrom: today };
    const form = this.formViews.view({
      form: FeeForm,
      action: paths.fee(feeClass),
      again,
      values: { ...values, capFen: (capFen / 100).toFixed(2) },
    });
    const versions = await allVersions<FeeStandard>(rows, feeVersions, feeClass);
    const heads = ['number', 'effectiveFrom', ...shown, 'made'].map((one) => ({ label: this.label(one) }));
    const table = {
      caption: this.texts.t('fees.versions'),
      shown: true,
      wide: true,
      columns: heads,
      rows: versions.map((version) => ({
        cells: [
          { ...heads[0]!, text: String(version.number) },
          { ...heads[1]!, text: paperDate(version.effectiveFrom), note: version.jurisdiction },
          ...this.cells(version, heads.slice(2, -1)),
          { ...heads.at(-1)!, text: madeBy(version, this.texts) },
        ],
      })),
    };
    const title = this.texts.t('fees.of', { feeClass: this.texts.t(`plans.feeClass.${feeClass}`) });
    const crumbs = [{ label: this.texts.t('fees.title'), url: paths.fees() }, { label: title }];
    return new Page('fees/fee', title, { form, table }, { crumbs, menu: '/admin' });
  }

  private cells(standard: FeeStandard, heads: { label: string }[]) {
    return shown.map((name, n) => ({ ...heads[n]!, text: this.value(standard, name) }));
  }

  private value(standard: FeeStandard, name: (typeof shown)[number]): string {
    if (name === 'capFen') return (Number(standard.capFen) / 100).toFixed(2);
    return String(standard[name] ?? this.texts.t('fees.byDocument'));
  }

  private label(name: string): string {
    return this.texts.t(`fees.standard.${name}.label`);
  }
}

/** Throws `NotFound` for what is none of the four. */
export function classNamed(name: string): FeeClass {
  const found = feeClasses.find((one) => one === name);
  if (!found) throw new NotFound('fee_standard');
  return found;
}
