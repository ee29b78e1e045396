import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { TaskHeads } from '../followup/task.heads.js';
import { isDecider, isFollowupOffice, isOpenFor } from '../followup/task.rules.js';
import { paths } from '../supervision.paths.js';
import { HaltForm, ResumeForm } from './halt.form.js';

/** 暂缓、并入、撤销: the choices this person has on the task as it stands. */
@Injectable()
export class HaltPages {
  constructor(
    private readonly heads: TaskHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    again: { halt?: Submitted<HaltForm>; resume?: Submitted<ResumeForm> } = {},
  ): Promise<Page> {
    const head = await this.heads.of(act, id);
    const { task } = head;
    const office = isFollowupOffice(act);
    const choices = [
      ...(office && isOpenFor('suspend', task.state) ? ['suspend'] : []),
      ...(office && isOpenFor('merge', task.state) ? ['merge'] : []),
      ...(isDecider(act, task.chairId) && isOpenFor('cancel', task.state) ? ['cancel'] : []),
    ];
    const model = {
      ...head,
      merges: choices.includes('merge'),
      halt: choices.length
        ? this.formViews.view({
            form: HaltForm,
            action: paths.halt(id),
            options: { act: choices.map((value) => ({ value, label: this.texts.t(`supervision.halt.${value}`) })) },
            again: again.halt,
            prefix: 'halt',
          })
        : undefined,
      resume:
        office && isOpenFor('resume', task.state)
          ? this.formViews.view({
              form: ResumeForm,
              action: paths.resumption(id),
              again: again.resume,
              prefix: 'resume',
            })
          : undefined,
    };
    const title = this.texts.t('supervision.halt.title');
    return new Page('supervision/halt', title, model, { crumbs: this.heads.crumbs(task, title) });
  }
}
