import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { rowsOf } from '../../platform/database/rows.js';
import { unitChoices } from '../../organisation/organisation.js';
import { TaskHeads } from '../followup/task.heads.js';
import { TaskQueries } from '../followup/task.queries.js';
import { isFollowupOffice, isOwners } from '../followup/task.rules.js';
import { paths } from '../supervision.paths.js';
import { ContestAnswerForm, ContestForm } from './contest.form.js';

/** 异议: why the unit is not the right one, and what the office answers. */
@Injectable()
export class ContestPages {
  constructor(
    private readonly heads: TaskHeads,
    private readonly queries: TaskQueries,
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    again: { contest?: Submitted<ContestForm>; answer?: Submitted<ContestAnswerForm> } = {},
  ): Promise<Page> {
    const head = await this.heads.of(act, id);
    const { task } = head;
    const entries = await this.queries.entries(id);
    const model = {
      ...head,
      said: entries
        .filter((entry) => ['CONTEST', 'UPHOLD', 'REASSIGN'].includes(entry.kind))
        .map((entry) => ({ ...entry, kindText: this.texts.t(`supervision.entry.${entry.kind}`) })),
      contest:
        isOwners(act, task) && task.state === 'ASSIGNED'
          ? this.formViews.view({ form: ContestForm, action: paths.contest(id), again: again.contest })
          : undefined,
      answer: isFollowupOffice(act) && task.state === 'CONTESTED' ? await this.answerForm(id, again.answer) : undefined,
    };
    const title = this.texts.t('supervision.contest.title');
    return new Page('supervision/contest', title, model, { crumbs: this.heads.crumbs(task, title) });
  }

  private async answerForm(id: string, again?: Submitted<ContestAnswerForm>) {
    const units = await unitChoices(rowsOf(this.database));
    const verdicts = ['REASSIGN', 'UPHOLD'] as const;
    return this.formViews.view({
      form: ContestAnswerForm,
      action: paths.contestAnswer(id),
      options: {
        verdict: verdicts.map((value) => ({ value, label: this.texts.t(`supervision.contestAnswer.${value}`) })),
        unitId: units,
      },
      again,
    });
  }
}
