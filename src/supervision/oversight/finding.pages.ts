import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { mayAnswer, mayRecheck, oversees } from './finding.rules.js';
import { AnswerForm, RecheckForm } from './oversight.forms.js';
import { paths } from './oversight.paths.js';
import { OversightQueries } from './oversight.queries.js';
import { findingLines } from './oversight.view.js';

/** 问题与整改 (OV6). */
@Injectable()
export class FindingPages {
  constructor(
    private readonly queries: OversightQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: { answer?: Submitted<AnswerForm>; recheck?: Submitted<RecheckForm> } = {}) {
    const finding = await this.queries.finding(act, id);
    const concerned = [finding.supervisorId, finding.responsibleId, finding.organizerId, finding.chairId];
    if (!oversees(act.who) && !concerned.includes(act.who.id)) throw new NotFound('finding');
    const steps = await this.queries.steps(id);
    const verdicts = ['close', 'return'].map((value) => ({ value, label: this.texts.t(`oversight.recheck.${value}`) }));
    const model = {
      finding: findingLines([finding], localDateOf(act.at), this.texts)[0],
      rule: this.texts.t(`oversight.rule.${finding.rule}.name`),
      check: paths.check(finding.meetingId),
      steps: steps.map((step) => ({ ...step, actText: this.texts.t(`oversight.step.${step.act}`) })),
      answer: mayAnswer(act.who, finding)
        ? this.formViews.view({ form: AnswerForm, action: paths.answer(id), again: again.answer })
        : undefined,
      recheck: mayRecheck(act.who, finding)
        ? this.formViews.view({
            form: RecheckForm,
            action: paths.recheck(id),
            options: { verdict: verdicts },
            again: again.recheck,
          })
        : undefined,
    };
    const title = this.texts.t('oversight.findingTitle');
    const crumbs = [{ label: finding.title, url: paths.check(finding.meetingId) }, { label: title }];
    return new Page('supervision/finding', title, model, { crumbs });
  }
}
