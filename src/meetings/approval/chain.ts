import { Injectable } from '@nestjs/common';
import { screenDate, screenInstant } from '../../platform/clock/format.js';
import { addMinutes, instantAt, localDateOf, minutesBetween, type Instant } from '../../platform/clock/instant.js';
import { addWorkingDays, type LeadOptions } from '../../platform/clock/working-days.rules.js';
import { atWork } from '../../platform/clock/working-hours.rules.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { delegatesOf } from '../../organisation/organisation.js';
import { chainOf, exceptionApprover, withException } from '../flows/flow.rules.js';
import { postsFor, stepsOf } from '../flows/posts.queries.js';
import { noticeBy } from '../application/lead.rules.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { MeetingSettings } from '../settings.js';
import { holdingTerms } from '../types/type.queries.js';
import { ApprovalStep } from './approval.entity.js';
import { stepDue, stepsToOpen } from './approval.rules.js';

/** The due steps of an open approval: half of its time, its limit. */
export const remindApproval = 'meetings.remindApproval';

/** The step of an open approval that was not decided in its time: the office is told. */
export const overdueApproval = 'meetings.overdueApproval';

/** A round about to begin, and whether it exceeds the standard of fees. */
interface Round {
  round: number;
  exceptional: boolean;
}

/** The steps of approval, from round to round. */
@Injectable()
export class ApprovalChain {
  constructor(private readonly settings: MeetingSettings) {}

  /**
   * Makes the steps of a new round and opens the first, with those asked together with it. The rules have seen to it
   * that there is one; what exceeds the standard of fees is decided by an additional last step (S8.X7).
   */
  async begin(tx: Tx, meeting: Meeting, { round, exceptional }: Round): Promise<void> {
    const rows = rowsOf(tx);
    const today = localDateOf(tx.act.at);
    const steps = await stepsOf(rows, meeting.subtype ?? meeting.type, today);
    const posts = await postsFor(rows, meeting.hostUnitId, this.settings.officeCode(today));
    const chain = chainOf(steps, meeting, posts, [meeting.organizerId]);
    const extra = exceptional && exceptionApprover(this.settings.costException(today), posts, [meeting.organizerId]);
    const made = (extra ? withException(chain, extra) : chain).map(({ approver, approverId, days, together }, n) => ({
      ...{ id: newId(), meetingId: meeting.id, round, position: n + 1, approver, approverId, days, together },
      ...{ state: 'WAITING' as const, version: 1 },
    }));
    await tx.insert(ApprovalStep, made);
    await this.goOn(tx, meeting, round);
  }

  /** Opens whoever's turn it is now; false when nobody is left to be asked. */
  async goOn(tx: Tx, meeting: Meeting, round: number): Promise<boolean> {
    const steps = await tx.find(ApprovalStep, { meetingId: meeting.id, round }, { position: 'ASC' });
    for (const step of stepsToOpen(steps)) await this.open(tx, meeting, step);
    return steps.some(({ state }) => state === 'OPEN' || state === 'WAITING');
  }

  /** Makes it this step's turn: its approver, and whoever acts for him today, finds it in 待我办理 and is told. */
  async open(tx: Tx, meeting: Meeting, step: ApprovalStep): Promise<void> {
    const today = localDateOf(tx.act.at);
    const day = addWorkingDays(this.settings.calendar, today, step.days);
    const lead = this.settings.lead(today);
    const due = stepDue(instantAt(day, lead.cutOff), {
      now: tx.act.at,
      startsAt: meeting.startsAt as Instant | null,
      noticeBy: meeting.startsAt ? await this.noticeBy(tx, meeting, lead) : null,
    });
    await tx.change(ApprovalStep, step, { state: 'OPEN', openedAt: tx.act.at, dueAt: due });
    Object.assign(step, { dueAt: due });
    const subject = { kind: 'approval', id: step.id };
    const middle = addMinutes(tx.act.at, minutesBetween(tx.act.at, due) / 2);
    const half = atWork(this.settings.calendar, this.settings.workingHours(localDateOf(middle)), middle);
    await tx.later.schedule({ handler: remindApproval, subject, step: 'half', due: half });
    await tx.later.schedule({ handler: remindApproval, subject, step: 'limit', due });
    const nextDay = addWorkingDays(this.settings.calendar, day, 1);
    const morning = instantAt(nextDay, this.settings.workingHours(nextDay).from);
    await tx.later.schedule({ handler: overdueApproval, subject, step: 'over', due: morning });
    await this.ask(tx, meeting, step, '');
  }

  /** Until when the notice can be issued in time. */
  private async noticeBy(tx: Tx, meeting: Meeting, lead: LeadOptions): Promise<Instant> {
    const terms = await holdingTerms(rowsOf(tx), meeting, localDateOf(tx.act.at));
    return noticeBy(localDateOf(meeting.startsAt!), terms.leadDays, this.settings.calendar, lead);
  }

  /** Puts the step into 待我办理 of its approver and of his delegates, and tells them; again at each `occasion`. */
  async ask(tx: Tx, meeting: Meeting, step: ApprovalStep, occasion: string): Promise<void> {
    const delegates = await delegatesOf(tx, step.approverId, localDateOf(tx.act.at));
    const to = [step.approverId, ...delegates].filter((id) => id !== meeting.organizerId);
    const about = { kind: 'approval', id: step.id };
    const url = paths.approval(step.id);
    const due = step.dueAt as Instant;
    await tx.todos.open({ kind: 'approve', about, to, title: meeting.title, url, due });
    const when = meeting.startsAt ? screenDate(localDateOf(meeting.startsAt)) : '';
    const data = { title: meeting.title, when, due: screenInstant(due) };
    await tx.later.message({ kind: 'approvalAsked', to, about, data, url, label: meeting.label, occasion });
  }
}
