import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { TaskHeads } from '../followup/task.heads.js';
import { TaskQueries } from '../followup/task.queries.js';
import { isFollowupOffice } from '../followup/task.rules.js';
import { paths } from '../supervision.paths.js';
import { ClosureForm, RecheckForm } from './closure.form.js';
import { claimsOf, closureChecks } from './closure.view.js';

/** 销号 (FU6): the checks before it, the re-check after it. */
@Injectable()
export class ClosurePages {
  constructor(
    private readonly heads: TaskHeads,
    private readonly queries: TaskQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    again: { close?: Submitted<ClosureForm>; recheck?: Submitted<RecheckForm> } = {},
  ): Promise<Page> {
    const head = await this.heads.of(act, id);
    const { task } = head;
    const entries = await this.queries.entries(id);
    const office = isFollowupOffice(act);
    const waits = office && task.state === 'ACCEPTED';
    const own = task.claimedById === act.who.id;
    const verdicts = ['KEPT', 'REOPEN'] as const;
    const model = {
      ...head,
      checks: closureChecks(task, entries, this.texts),
      claims: claimsOf(entries, id, this.texts),
      why: waits && own ? this.texts.t('supervision.task.ownClaim') : undefined,
      close:
        waits && !own
          ? this.formViews.view({ form: ClosureForm, action: paths.closure(id), again: again.close, prefix: 'close' })
          : undefined,
      recheck:
        office && task.state === 'CLOSED'
          ? this.formViews.view({
              form: RecheckForm,
              action: paths.recheck(id),
              options: {
                verdict: verdicts.map((value) => ({ value, label: this.texts.t(`supervision.recheck.${value}`) })),
              },
              again: again.recheck,
              prefix: 'recheck',
            })
          : undefined,
    };
    const title = this.texts.t('supervision.close.title');
    return new Page('supervision/closure', title, model, { crumbs: this.heads.crumbs(task, title) });
  }
}
