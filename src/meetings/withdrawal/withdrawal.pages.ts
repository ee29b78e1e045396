import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { WithdrawalForm } from './withdrawal.form.js';

/** Asks before an application is taken back. */
@Injectable()
export class WithdrawalPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<WithdrawalForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'overview');
    if (head.meeting.organizerId !== act.who.id) throw new NotAllowed();
    const form = this.formViews.view({ form: WithdrawalForm, action: paths.withdrawal(id), again });
    const title = this.texts.t('meetings.withdrawal.title');
    const model = { ...head, form, back: paths.meeting(id) };
    return new Page('meetings/withdrawal', title, model, {
      crumbs: this.heads.crumbs(head.meeting, title),
      menu: '/meetings',
    });
  }
}
