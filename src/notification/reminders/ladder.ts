import { Injectable } from '@nestjs/common';
import { addMinutes, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { morningBefore } from '../../platform/clock/working-days.rules.js';
import { atWork } from '../../platform/clock/working-hours.rules.js';
import type { Tx } from '../../platform/database/tx.js';
import { MeetingSettings, type Meeting } from '../../meetings/meetings.js';

/** The handlers whose due steps make up the ladder of one meeting. */
export const ladderHandlers = [
  'notification.remindReply',
  'notification.replyDeadline',
  'notification.remindMeeting',
] as const;

/** The ladder of reminders of a meeting, each step once (Q15, pages.md §4, S2.O4). */
@Injectable()
export class ReminderLadder {
  constructor(private readonly settings: MeetingSettings) {}

  /** Plans it anew under the notice's version; without a date for replies nobody is asked for any. */
  async plan(tx: Tx, meeting: Meeting, replyDueAt: Instant | null, version: number): Promise<void> {
    const startsAt = meeting.startsAt as Instant;
    const before = morningBefore(this.settings.calendar, localDateOf(startsAt));
    const steps = [
      ...(replyDueAt ? this.askingSteps(tx.act.at, replyDueAt, startsAt) : []),
      { step: 'T-1wd', handler: ladderHandlers[2], due: before, uselessAfter: startsAt },
      { step: 'T-30', handler: ladderHandlers[2], due: addMinutes(startsAt, -30), uselessAfter: startsAt },
    ];
    const subject = { kind: 'meeting', id: meeting.id };
    for (const { step, ...rest } of steps)
      if (rest.due > tx.act.at) await tx.later.schedule({ subject, step: `v${version}:${step}`, ...rest });
  }

  /** Takes back what is still to come; `reason` is shown with each step. */
  async drop(tx: Tx, meetingId: string, reason: 'cancelled' | 'changed' | 'postponed'): Promise<void> {
    await tx.later.dropSteps({ kind: 'meeting', id: meetingId }, [...ladderHandlers], reason);
  }

  /** 回执-1 half-way to the date, in working hours and only where that is before it; 回执-2 on it. */
  private askingSteps(now: Instant, replyDueAt: Instant, startsAt: Instant) {
    const middle = addMinutes(now, Math.round((Date.parse(replyDueAt) - Date.parse(now)) / 120_000));
    const half = atWork(this.settings.calendar, this.settings.workingHours(localDateOf(middle)), middle);
    const first = { step: 'half', handler: ladderHandlers[0], due: half, uselessAfter: replyDueAt };
    const last = { step: 'due', handler: ladderHandlers[1], due: replyDueAt, uselessAfter: startsAt };
    return half < replyDueAt ? [first, last] : [last];
  }
}
