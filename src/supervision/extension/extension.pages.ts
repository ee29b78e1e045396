import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { TaskHeads } from '../followup/task.heads.js';
import { isOpenForExtension } from '../followup/task.pages.js';
import { TaskQueries } from '../followup/task.queries.js';
import { isDecider, isOwners } from '../followup/task.rules.js';
import { paths } from '../supervision.paths.js';
import { ExtensionDecisionForm, ExtensionForm } from './extension.form.js';

/** 延期申请 (FU4): both dates, what was asked before, and the form of whose turn it is. */
@Injectable()
export class ExtensionPages {
  constructor(
    private readonly heads: TaskHeads,
    private readonly queries: TaskQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    again: { ask?: Submitted<ExtensionForm>; decide?: Submitted<ExtensionDecisionForm> } = {},
  ): Promise<Page> {
    const head = await this.heads.of(act, id);
    const { task } = head;
    const earlier = await this.queries.extensions(id);
    const pending = earlier.find((one) => one.state === 'PENDING');
    const tooLate = localDateOf(act.at) > task.dueOn;
    const verdicts = ['GRANTED', 'REFUSED'] as const;
    const asking = isOwners(act, task) && !pending && isOpenForExtension(task);
    const ask = this.formViews.view({
      form: ExtensionForm,
      action: paths.extension(id),
      again: again.ask,
      prefix: 'extension',
    });
    const model = {
      ...head,
      granted: earlier.filter((one) => one.state === 'GRANTED').length,
      earlier: earlier.map((one) => ({
        ...one,
        stateText: this.texts.t(`supervision.extensionState.${one.state}`),
      })),
      errors: again.ask ? ask : undefined,
      ask: asking && !tooLate ? ask : undefined,
      why: asking && tooLate ? this.texts.t('supervision.extension.tooLate') : undefined,
      pending,
      decide:
        pending && isDecider(act, task.chairId)
          ? this.formViews.view({
              form: ExtensionDecisionForm,
              action: paths.extensionDecision(id),
              options: {
                verdict: verdicts.map((value) => ({
                  value,
                  label: this.texts.t(`supervision.extensionVerdict.${value}`),
                })),
              },
              again: again.decide,
              prefix: 'decision',
            })
          : undefined,
    };
    const title = this.texts.t('supervision.extension.title');
    return new Page('supervision/extension', title, model, { crumbs: this.heads.crumbs(task, title) });
  }
}
