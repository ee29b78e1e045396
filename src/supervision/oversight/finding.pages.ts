import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { mayAnswer, mayPlan, mayRecheck, oversees } from './finding.rules.js';
import { AnswerForm, PlanForm, RecheckForm } from './oversight.forms.js';
import { paths } from './oversight.paths.js';
import { OversightQueries, type FindingRow } from './oversight.queries.js';
import { findingLines } from './oversight.view.js';

/** 问题与整改 (OV6). */
@Injectable()
export class FindingPages {
  constructor(
    private readonly queries: OversightQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    again: { plan?: Submitted<PlanForm>; answer?: Submitted<AnswerForm>; recheck?: Submitted<RecheckForm> } = {},
  ) {
    const finding = await this.seen(act, id);
    const steps = await this.queries.steps(id);
    const verdicts = ['close', 'return'].map((value) => ({ value, label: this.texts.t(`oversight.recheck.${value}`) }));
    const model = {
      finding: findingLines([finding], localDateOf(act.at), this.texts)[0],
      rule: this.texts.t(`oversight.rule.${finding.rule}.name`),
      check: paths.check(finding.meetingId),
      steps: steps.map((step) => ({
        ...step,
        actText: this.texts.t(`oversight.step.${step.act}`),
        file: step.fileName && { name: step.fileName, url: paths.file(id, step.id) },
      })),
      plan: mayPlan(act.who, finding)
        ? this.formViews.view({ form: PlanForm, action: paths.plan(id), again: again.plan, prefix: 'plan' })
        : undefined,
      answer: mayAnswer(act.who, finding)
        ? this.formViews.view({ form: AnswerForm, action: paths.answer(id), again: again.answer, multipart: true })
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

  /** The evidence of one step. Throws `NotFound`. */
  async file(act: Act, id: string, stepId: string): Promise<{ name: string; sha256: string }> {
    await this.seen(act, id);
    const step = (await this.queries.steps(id)).find((one) => one.id === stepId);
    if (!step?.fileHash) throw new NotFound('file');
    return { name: step.fileName ?? step.id, sha256: step.fileHash };
  }

  /** For oversight and whom it concerns. Throws `NotFound` for others. */
  private async seen(act: Act, id: string): Promise<FindingRow> {
    const finding = await this.queries.finding(act, id);
    const { supervisorId, responsibleId, organizerId, chairId } = finding;
    const concerned = [
      supervisorId,
      responsibleId,
      organizerId,
      chairId,
      finding.escalatedAt ? finding.leaderId : null,
    ];
    if (!oversees(act.who) && !concerned.includes(act.who.id)) throw new NotFound('finding');
    return finding;
  }
}
