import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { PeoplePicker, pickerView } from '../../organisation/organisation.js';
import { stepFor } from '../approval/approval.queries.js';
import { meetingUnfiltered } from '../meeting/meeting.queries.js';
import { whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { AnswerForm, InstructionForm } from './instruction.form.js';
import { instructionFor, instructionsOf } from './instruction.queries.js';
import { instructionLines } from './instruction.view.js';

/** 批示: giving one at an approval, and reading one that is for oneself (MT10). */
@Injectable()
export class InstructionPages {
  constructor(
    private readonly database: Database,
    private readonly picker: PeoplePicker,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async giving(act: Act, stepId: string, again?: Submitted<InstructionForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const step = await stepFor(rows, act, stepId);
    const meeting = await meetingUnfiltered(rows, step.meetingId);
    const resolved = await this.picker.resolve(
      String(again?.typed.who ?? ''),
      [again?.typed.whoIds ?? []].flat().map(String),
    );
    const { picker, left } = pickerView('whoIds', resolved);
    if (again) again.typed.who = left;
    const model = {
      subject: meeting.title,
      when: whenOf(meeting, this.texts),
      picker,
      given: instructionLines(await instructionsOf(rows, meeting.id), this.texts),
      form: this.formViews.view({ form: InstructionForm, action: paths.giveInstruction(stepId), again }),
    };
    const title = this.texts.t('instructions.giveTitle');
    const crumbs = [
      { label: this.texts.t('meetings.approval.listTitle'), url: paths.approvals() },
      { label: meeting.title, object: meeting.title, url: paths.approval(stepId) },
      { label: title },
    ];
    return new Page('meetings/instruction-giving', title, model, { crumbs, menu: '/meetings' });
  }

  async show(act: Act, id: string, again?: Submitted<AnswerForm>): Promise<Page> {
    const found = await instructionFor(rowsOf(this.database), act, id);
    const open = found.mine?.doneAt === null;
    const model = {
      subject: found.title,
      when: whenOf(found, this.texts),
      given: instructionLines([found], this.texts),
      form: open ? this.formViews.view({ form: AnswerForm, action: paths.instruction(id), again }) : undefined,
    };
    const title = this.texts.t('instructions.title');
    return new Page('meetings/instruction', title, model, { crumbs: [{ label: title }], menu: '/meetings' });
  }
}
