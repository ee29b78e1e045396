import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { lights } from '../followup/task.rules.js';
import { paths } from '../supervision.paths.js';
import { LedgerQuery, shows, sorts } from './ledger.form.js';

/** The filter of the ledger: its fields, what is applied, and the files of the same rows. */
@Injectable()
export class LedgerFilter {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async model(asked: Submitted<LedgerQuery>) {
    const given = givenIn(asked);
    return {
      filter: await this.fields(asked),
      chips: this.chips(given),
      board: given.view,
      reset: asked.ok ? undefined : this.texts.t('supervision.reset'),
      filtered: Object.keys(given).some((name) => name !== 'view'),
      exports: [
        ...['xlsx', 'csv'].map((format) => ({ url: paths.export({ ...given, format }), label: format.toUpperCase() })),
        { url: paths.register(given), label: this.texts.t('supervision.register') },
      ],
    };
  }

  /** The applied filters in words, for the first sheet of an export. */
  words(asked: Submitted<LedgerQuery>): string {
    const applied = this.chips(givenIn(asked)).map((chip) => chip.label);
    return applied.length ? applied.join('、') : this.texts.t('supervision.about.noFilter');
  }

  private async fields(asked: Submitted<LedgerQuery>) {
    const units = await this.database.rows<{ value: string; label: string }>(
      'SELECT id AS value, shortName AS label FROM unit ORDER BY rank, id',
    );
    const options = (values: readonly string[], prefix: string) =>
      values.map((value) => ({ value, label: this.texts.t(`supervision.${prefix}.${value}`) }));
    return this.formViews.view({
      form: LedgerQuery,
      filter: true,
      action: paths.followups(),
      again: asked,
      options: {
        show: options(shows, 'show'),
        light: options(lights, 'lightName'),
        sort: options(sorts, 'sort'),
        unit: units,
      },
    }).fields;
  }

  /** What is applied, each with the address without it. */
  private chips(given: Record<string, string>) {
    return Object.entries(given)
      .filter(([name]) => name !== 'sort' && name !== 'view')
      .map(([name, value]) => ({
        label: this.chipLabel(name, value),
        url: paths.followups({ ...given, [name]: undefined }),
      }));
  }

  private chipLabel(name: string, value: string): string {
    const label = this.texts.t(`supervision.filter.${name}.label`);
    const prefix = { show: 'show', light: 'lightName' }[name];
    if (name === 'unit') return label;
    return `${label} ${prefix ? this.texts.t(`supervision.${prefix}.${value}`) : value}`;
  }
}

/** The filters that were given and could be read, as they stand in the address. */
export function givenIn(asked: Submitted<LedgerQuery>): Record<string, string> {
  const unread = new Set(asked.faults.map((fault) => fault.field));
  const entries = Object.entries(asked.typed).filter(([name, value]) => value && !unread.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
