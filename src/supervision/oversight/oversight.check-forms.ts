import { Injectable } from '@nestjs/common';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { findingMethods } from './finding.rules.js';
import { MarkForm } from './mark.form.js';
import { manualRules, markOutcomes } from './mark.rules.js';
import { FindingForm, SupervisorForm } from './oversight.forms.js';
import { paths } from './oversight.paths.js';
import { ruleNames } from './verdicts.js';

/** The three forms of a meeting's check. */
@Injectable()
export class CheckForms {
  constructor(
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  appoint(
    id: string,
    officers: readonly { id: string; name: string; unitName: string }[],
    again?: Submitted<SupervisorForm>,
  ) {
    return this.formViews.view({
      form: SupervisorForm,
      action: paths.supervisor(id),
      options: { personId: officers.map((one) => ({ value: one.id, label: one.name, hint: one.unitName })) },
      again,
      prefix: 's',
    });
  }

  find(id: string, again?: Submitted<FindingForm>) {
    const rules = [...ruleNames, ...manualRules.map(({ rule }) => rule), 'OTHER'];
    return this.formViews.view({
      form: FindingForm,
      action: paths.findings(id),
      options: { rule: rules.map((rule) => this.rule(rule)), method: this.options(findingMethods, 'oversight.method') },
      again,
      multipart: true,
    });
  }

  mark(id: string, again?: Submitted<MarkForm>) {
    return this.formViews.view({
      form: MarkForm,
      action: paths.marks(id),
      options: {
        rule: manualRules.map(({ rule }) => this.rule(rule)),
        outcome: this.options(markOutcomes, 'oversight.outcome'),
      },
      again,
      prefix: 'mark',
    });
  }

  private rule(rule: string) {
    return { value: rule, label: this.texts.t(`oversight.rule.${rule}.name`) };
  }

  private options(values: readonly string[], prefix: string) {
    return values.map((value) => ({ value, label: this.texts.t(`${prefix}.${value}`) }));
  }
}
