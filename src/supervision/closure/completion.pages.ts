import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { TaskHeads } from '../followup/task.heads.js';
import { TaskQueries } from '../followup/task.queries.js';
import { isFollowupOffice, isOpenFor, isOwners } from '../followup/task.rules.js';
import { paths } from '../supervision.paths.js';
import { CheckForm, ClaimForm } from './completion.form.js';
import { claimsOf } from './closure.view.js';

/** 申请办结 (FU5): the claim of the lead unit, or its check by the office. */
@Injectable()
export class CompletionPages {
  constructor(
    private readonly heads: TaskHeads,
    private readonly queries: TaskQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    again: { claim?: Submitted<ClaimForm>; check?: Submitted<CheckForm> } = {},
  ): Promise<Page> {
    const head = await this.heads.of(act, id);
    const { task } = head;
    const own = task.claimedById === act.who.id;
    const waits = isFollowupOffice(act) && task.state === 'DONE_CLAIMED';
    const verdicts = ['ACCEPT', 'RETURN'] as const;
    const model = {
      ...head,
      claims: claimsOf(await this.queries.entries(id), id, this.texts),
      claim:
        isOwners(act, task) && isOpenFor('claim', task.state)
          ? this.formViews.view({
              form: ClaimForm,
              action: paths.completion(id),
              again: again.claim,
              multipart: true,
              prefix: 'claim',
            })
          : undefined,
      fileError: again.claim && this.fileError(again.claim),
      why: waits && own ? this.texts.t('supervision.task.ownClaim') : undefined,
      check:
        waits && !own
          ? this.formViews.view({
              form: CheckForm,
              action: paths.check(id),
              options: {
                verdict: verdicts.map((value) => ({ value, label: this.texts.t(`supervision.verdict.${value}`) })),
              },
              again: again.check,
              prefix: 'check',
            })
          : undefined,
    };
    const title = this.texts.t('supervision.claim.title');
    return new Page('supervision/completion', title, model, { crumbs: this.heads.crumbs(task, title) });
  }

  /** What is wrong with the evidence, beside its field. */
  private fileError({ faults, refusals }: Submitted<ClaimForm>): string | undefined {
    const fault = [...faults, ...refusals].find(({ field }) => field === 'file' || field === 'files');
    return fault && this.texts.t(fault.key, fault.args);
  }
}
