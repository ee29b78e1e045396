import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Features } from '../../platform/feature/registry.js';
import type { ParameterValue } from '../../platform/parameters/parameter-value.entity.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { basisWords } from '../../platform/text/basis.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../administration.paths.js';
import { ParameterForm } from './parameter.form.js';

/** Parameters (AD3): value, default, basis, versions, from when, by whom. */
@Injectable()
export class ParameterPages {
  constructor(
    private readonly database: Database,
    private readonly features: Features,
    private readonly parameters: Parameters,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  list(act: Act): Page {
    const today = localDateOf(act.at);
    const rows = [...this.features.parameters.values()].map((parameter) => ({
      name: this.texts.t(`parameters.${parameter.key}.name`),
      basis: this.texts.t(`parameters.${parameter.key}.basis`),
      source: parameter.basis,
      value: this.parameters.text(parameter.key, today),
      standard: parameter.default,
      changed: this.parameters.text(parameter.key, today) !== String(parameter.default),
      url: paths.parameter(parameter.key),
    }));
    return this.page('administration/parameters', this.t('listTitle'), { rows });
  }

  /** Throws `NotFound`. */
  async show(act: Act, key: string, again?: Submitted<ParameterForm>): Promise<Page> {
    const declared = this.features.parameters.get(key);
    if (!declared) throw new NotFound('parameter');
    const today = localDateOf(act.at);
    const versions = await this.database.rows<ParameterValue>(
      `SELECT value, effectiveFrom, reason, byName, at FROM parameter_value
       WHERE parameter = ? ORDER BY effectiveFrom DESC, at DESC LIMIT 100`,
      [key],
    );
    const value = this.parameters.text(key, today);
    const fact = (name: string, text: string) => ({ label: this.t(name), value: text });
    const facts = [
      fact('now', value),
      fact('default', String(declared.default)),
      fact(
        'basis',
        `${this.texts.t(`parameters.${key}.basis`)} ${basisWords((word) => this.texts.t(word), declared.basis, true)}`,
      ),
    ];
    const values = { value, effectiveFrom: today };
    const form = this.formViews.view({ form: ParameterForm, action: paths.parameter(key), values, again });
    const rows = versions.map((version) => ({
      ...version,
      from: paperDate(version.effectiveFrom),
      done: screenInstant(version.at),
    }));
    return this.page('administration/parameter', this.texts.t(`parameters.${key}.name`), {
      facts,
      form,
      versions: rows,
    });
  }

  private t(key: string): string {
    return this.texts.t(`administration.parameter.${key}`);
  }

  private page(view: string, title: string, model: object): Page {
    const desk = { label: this.texts.t('administration.title'), url: paths.desk() };
    const list = view.endsWith('s') ? [] : [{ label: this.t('listTitle'), url: paths.parameters() }];
    return new Page(view, title, model, { crumbs: [desk, ...list, { label: title }], menu: '/admin' });
  }
}
