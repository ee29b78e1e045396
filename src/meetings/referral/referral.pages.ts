import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView } from '../../organisation/organisation.js';
import { approvalPath } from '../approval/approval.queries.js';
import { pathLines } from '../approval/approval.view.js';
import { meetingUnfiltered } from '../meeting/meeting.queries.js';
import { whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { ReferralForm } from './referral.form.js';
import { Referables } from './referral.queries.js';
import { referrals } from './referral.rules.js';

/** 转请与加签: who else is to decide on an application (MT10). */
@Injectable()
export class ReferralPages {
  constructor(
    private readonly database: Database,
    private readonly referables: Referables,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<ReferralForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const step = await this.referables.one(rows, act, id);
    const meeting = await meetingUnfiltered(rows, step.meetingId);
    const typed = String(again?.typed.who ?? '');
    const resolved = await this.picker.resolve(typed, [again?.typed.whoIds ?? []].flat());
    const { picker, left } = pickerView('whoIds', resolved);
    if (again) again.typed.who = left;
    const isOffice = step.right === 'OFFICE';
    const due = step.dueAt ? screenInstant(step.dueAt) : '';
    const model = {
      subject: meeting.title,
      when: whenOf(meeting, this.texts),
      late: isOffice ? this.texts.t('referral.late', { name: step.approverName, due }) : '',
      open: step.state === 'OPEN',
      picker,
      buttons: referrals
        .filter((kind) => kind === 'REFER' || !isOffice)
        .map((kind) => ({
          intent: kind,
          label: this.texts.t(`referral.act.${kind}`),
          hint: this.texts.t(`referral.hint.${kind}`),
        })),
      path: pathLines(await approvalPath(rows, meeting.id), this.texts),
      form: this.formViews.view({ form: ReferralForm, action: paths.referral(id), again }),
    };
    const title = this.texts.t('referral.title');
    const crumbs = [
      { label: this.texts.t('meetings.approval.listTitle'), url: paths.approvals() },
      { label: meeting.title, object: meeting.title, url: isOffice ? undefined : paths.approval(id) },
      { label: title },
    ];
    return new Page('meetings/referral', title, model, { crumbs, menu: '/meetings' });
  }
}
