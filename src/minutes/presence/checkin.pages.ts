import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingPaths } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { keepsAttendance } from '../session/session.rules.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { attendances, quorumAt } from '../session/sitting.queries.js';
import { ArrivalsForm, LeavingForm, MakeUpForm } from './presence.form.js';
import { presentAt } from './presence.rules.js';
import { attendanceWords } from './presence.view.js';

/** The forms of the page, as they come back after an error. */
export interface CheckinAgain {
  arrivals?: Submitted<ArrivalsForm>;
  leaving?: Submitted<LeavingForm>;
  makeUp?: Submitted<MakeUpForm>;
}

/** 签到: the list by unit and rank, with forms for arriving, leaving and making up (LV4). */
@Injectable()
export class CheckinPages {
  constructor(
    private readonly queries: SittingFrames,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: CheckinAgain = {}): Promise<Page> {
    const sitting = await this.queries.seen(act, id);
    const { meeting } = sitting;
    const present = presentAt(sitting.events, act.at);
    const quorum = quorumAt(sitting, act.at);
    const rows = attendances(sitting).map((person) => ({
      ...person,
      capacityText: this.texts.t(`minutes.capacity.${person.capacity}`),
      here: present.has(person.personId),
      state: attendanceWords(this.texts, person, meeting.actualEndAt !== null),
      kind: { PRESENT: 'ok', LATE: 'wait', ABSENT: '', ON_LEAVE: '', SUBSTITUTED: '' }[person.attendance],
    }));
    const option = (person: { personId: string; name: string; unitName: string }) => ({
      value: person.personId,
      label: person.name,
      hint: person.unitName,
    });
    const awaited = rows.filter((person) => !person.here);
    const model = {
      meeting,
      rows,
      quorum,
      over: meeting.actualEndAt !== null,
      mayKeep: keepsAttendance(act, meeting),
      screen: paths.screen(id),
      sheet: meeting.actualEndAt ? undefined : meetingPaths.attendanceSheet(id),
      presence: paths.presence(id),
      arrivals: this.formViews.view({
        form: ArrivalsForm,
        action: `${paths.checkin(id)}/arrivals`,
        options: { personIds: awaited.map(option) },
        again: again.arrivals,
      }),
      leaving: this.formViews.view({
        form: LeavingForm,
        action: `${paths.checkin(id)}/departures`,
        options: { personId: rows.filter((person) => person.here).map(option) },
        again: again.leaving,
        prefix: 'leaving',
      }),
      makeUp: this.formViews.view({
        form: MakeUpForm,
        action: `${paths.checkin(id)}/make-up`,
        options: { personId: awaited.map(option) },
        again: again.makeUp,
        prefix: 'made-up',
      }),
    };
    return this.queries.page(
      act,
      id,
      'session',
      new Page('minutes/checkin', this.texts.t('minutes.checkin.title'), model),
    );
  }
}
