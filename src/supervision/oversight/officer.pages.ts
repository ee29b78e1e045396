import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { rowsOf } from '../../platform/database/rows.js';
import { unitChoices } from '../../organisation/organisation.js';
import { TermForm } from './officer.form.js';
import { isCurrent } from './officer.rules.js';
import { paths } from './oversight.paths.js';
import { OversightQueries } from './oversight.queries.js';

/** 监督机构与人员 (OV2): who oversees whose meetings, and until when. */
@Injectable()
export class OfficerPages {
  constructor(
    private readonly queries: OversightQueries,
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, again?: Submitted<TermForm>): Promise<Page> {
    const today = localDateOf(act.at);
    const terms = await this.queries.terms();
    const officers = await this.queries.officers();
    const registered = new Set(terms.filter((term) => isCurrent(term, today)).map((term) => term.personId));
    const units = await unitChoices(rowsOf(this.database));
    const model = {
      terms: terms.map((term) => {
        const current = isCurrent(term, today);
        const state = current ? 'current' : term.fromDay > today ? 'coming' : 'over';
        return {
          ...term,
          scope: term.unit ?? this.texts.t('oversight.term.whole'),
          stateText: this.texts.t(`oversight.term.state.${state}`),
          tag: current ? 'ok' : '',
          end: current ? { action: paths.endTerm(term.id), named: this.endName(term.name) } : undefined,
        };
      }),
      unregistered: officers
        .filter((one) => !registered.has(one.id))
        .map((one) => one.name)
        .join('、'),
      form: this.formViews.view({
        form: TermForm,
        action: paths.officers(),
        options: {
          personId: officers.map((one) => ({ value: one.id, label: one.name, hint: one.unitName })),
          unitId: units,
        },
        again,
      }),
    };
    const title = this.texts.t('oversight.term.title');
    const crumbs = [{ label: this.texts.t('oversight.desk.title'), url: paths.desk() }, { label: title }];
    return new Page('supervision/officers', title, model, { crumbs });
  }

  private endName(name: string): string {
    return `${this.texts.t('oversight.term.end')} ${name}`;
  }
}
