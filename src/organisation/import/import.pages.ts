import { Injectable } from '@nestjs/common';
import { toCsv } from '../../platform/sheets/csv.rules.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { paths } from '../organisation.paths.js';
import { PeopleImport } from './people-import.js';
import type { Upload } from './imports.service.js';
import { columnNames } from './people-plan.rules.js';

const sample = 5;
const shownFaults = 200;

/** 人员导入 (AD9): upload, preview with every faulty line, confirmation. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly people: PeopleImport,
    private readonly texts: Texts,
  ) {}

  ask(fault?: string): Page {
    const model = { action: paths.import(), template: paths.importTemplate(), fault: fault && this.t(fault) };
    return this.page('organisation/import', this.t('title'), model);
  }

  preview(id: string, { fileName, sheet, plan }: Upload): Page {
    const faults = plan.faults.map(({ line, key, args }) => ({ line, text: this.texts.t(key, args) }));
    const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged };
    return this.page('organisation/import-preview', this.t('preview'), {
      fileName,
      encoding: plan.encoding,
      head: sheet.rows[0]?.cells ?? [],
      sample: sheet.rows.slice(1, sample + 1),
      faults: faults.slice(0, shownFaults),
      faultCount: faults.length,
      summary: this.texts.t('organisation.import.summary', counts),
      nothing: !faults.length && !counts.added && !counts.changed,
      action: faults.length ? undefined : paths.importPreview(id),
      again: paths.import(),
      units: paths.units(),
    });
  }

  template(): Download {
    const headings = this.people.headings();
    const rows = [columnNames.map((name) => headings[name])];
    return new Download(`${this.t('templateName')}.csv`, 'text/csv; charset=utf-8', toCsv(rows));
  }

  done(counts: Record<string, number>): { text: string } {
    const changed = counts.added || counts.changed;
    return { text: changed ? this.texts.t('organisation.import.done', counts) : this.t('unchanged') };
  }

  private page(view: string, title: string, model: object): Page {
    const crumbs = [{ label: this.texts.t('organisation.admin.people'), url: paths.adminPeople() }, { label: title }];
    return new Page(view, title, model, { crumbs, menu: '/admin' });
  }

  private t(key: string): string {
    return this.texts.t(`organisation.import.${key}`);
  }
}
