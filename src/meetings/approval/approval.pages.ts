import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { agendaRows } from '../agenda/agenda.queries.js';
import { agendaLines } from '../agenda/agenda.view.js';
import { applicationVerdicts } from '../application/application.rules.js';
import { leadPassed } from '../application/lead.rules.js';
import { Situations } from '../application/situation.queries.js';
import { snapshotOf } from '../application/snapshot.rules.js';
import { differenceLines, followsApproval, snapshotFacts } from '../application/snapshot.view.js';
import { storedContent } from '../application/stored.queries.js';
import { versionsOf } from '../application/version.queries.js';
import { instructionsOf } from '../instructions/instruction.queries.js';
import { instructionLines } from '../instructions/instruction.view.js';
import { meetingUnfiltered, type MeetingFacts } from '../meeting/meeting.queries.js';
import { whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { verdictLines } from '../verdicts/verdict.js';
import { ApprovalForm } from './approval.form.js';
import { approvalLines, approvalPath, stepFor, type ApprovalLine, type StepRow } from './approval.queries.js';
import { decisions } from './approval.rules.js';
import { pathLines } from './approval.view.js';

/** 待我审批, and one approval on one screen (MT10). */
@Injectable()
export class ApprovalPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly situations: Situations,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const rows = rowsOf(this.database);
    const line = (row: ApprovalLine) => this.line(act, row);
    const open = (await approvalLines(rows, act, false)).map(line);
    const decided = (await approvalLines(rows, act, true, 20)).map(line);
    const title = this.texts.t('meetings.approval.listTitle');
    const crumbs = [{ label: this.texts.t('meetings.list.title'), url: paths.meetings() }, { label: title }];
    return new Page('meetings/approvals', title, { open, decided }, { crumbs, menu: '/meetings' });
  }

  async show(act: Act, id: string, again?: Submitted<ApprovalForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const step = await stepFor(rows, act, id);
    const meeting = await meetingUnfiltered(rows, step.meetingId);
    const [newest, before] = await versionsOf(rows, meeting.id);
    const facts = await this.situations.of(rows, act, await storedContent(rows, meeting), meeting);
    const title = this.texts.t('meetings.approval.title');
    const passed = step.state === 'OPEN' ? leadPassed(facts) : undefined;
    const model = {
      meeting,
      subject: meeting.title,
      open: step.state === 'OPEN' && meeting.organizerId !== act.who.id,
      onBehalf: this.onBehalf(act, step),
      passed: passed && this.texts.t(passed.key, passed.args),
      due: step.state === 'OPEN' && step.dueAt ? screenInstant(step.dueAt) : undefined,
      facts: newest ? snapshotFacts(newest.snapshot, this.texts) : [],
      differences: newest && before ? differenceLines(before.snapshot, newest.snapshot, this.texts) : [],
      since:
        newest && followsApproval(meeting.state) ? differenceLines(newest.snapshot, snapshotOf(facts), this.texts) : [],
      items: agendaLines(await agendaRows(rows, meeting.id), meeting.startsAt, this.texts),
      verdicts: verdictLines(applicationVerdicts(facts), this.texts),
      path: pathLines(await approvalPath(rows, meeting.id), this.texts),
      buttons: decisions.map((decision) => ({
        intent: decision,
        label: this.texts.t(`meetings.approval.act.${decision}`),
        primary: decision === 'APPROVE',
      })),
      form: this.formViews.view({ form: ApprovalForm, action: paths.approval(id), again }),
      referral: paths.referral(id),
      instructing: step.state === 'WAITING' || step.state === 'DROPPED' ? undefined : paths.giveInstruction(id),
      given: instructionLines(await instructionsOf(rows, meeting.id), this.texts),
      mark: this.mark(meeting),
    };
    const crumbs = [
      { label: this.texts.t('meetings.list.title'), url: paths.meetings() },
      { label: this.texts.t('meetings.approval.listTitle'), url: paths.approvals() },
      { label: meeting.title, object: meeting.title },
    ];
    return new Page('meetings/approval', title, model, { crumbs, menu: '/meetings' });
  }

  private mark(meeting: MeetingFacts): string | undefined {
    return meeting.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${meeting.label}`);
  }

  private onBehalf(act: Act, step: StepRow): string | undefined {
    if (step.approverId === act.who.id) return undefined;
    return this.texts.t('meetings.approval.actingFor', { name: step.approverName });
  }

  private line(act: Act, row: ApprovalLine) {
    return {
      ...row,
      url: paths.approval(row.id),
      type: row.subtypeName ?? this.texts.t(`meetings.type.${row.type}`),
      when: whenOf({ startsAt: row.startsAt, endsAt: row.startsAt }, this.texts).replace(/–.*/, ''),
      due: row.dueAt ? screenInstant(row.dueAt) : '',
      late: row.dueAt !== null && row.dueAt < act.at,
      behalf: row.approverId === act.who.id ? '' : this.texts.t('meetings.approval.for', { name: row.approverName }),
      outcome: this.texts.t(`meetings.approval.state.${row.state}`),
      decided: row.decidedAt ? screenInstant(row.decidedAt) : '',
    };
  }
}
