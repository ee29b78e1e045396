import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { sittingIn } from '../session/sitting.queries.js';
import { ConductEvent } from './conduct.entity.js';
import type { ConductCorrectionForm, ConductForm } from './conduct.form.js';
import { keepsConduct, notingRefusals } from './conduct.rules.js';

/** 会场纪律: noted as it happens, corrected beside what was noted (S5.D2–S5.D4). */
@Injectable()
export class ConductService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  note(act: Act, meetingId: string, form: ConductForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const { meeting, people, items } = await sittingIn(tx, meetingId);
      if (!keepsConduct(act, meeting)) throw new NotAllowed('oversight and the organiser note order');
      const invited = people.some((person) => person.personId === form.personId);
      refuse(notingRefusals(meeting.state, invited));
      const open = items.find((item) => item.startedAt && !item.endedAt);
      const { personId, kind } = form;
      const values = { id: newId(), meetingId, itemId: open?.id ?? null, personId, kind, note: form.note || null };
      await tx.insert(ConductEvent, { ...values, at: act.at, enteredById: act.who.id });
      tx.audit({ act: 'conduct.note', subject: 'meeting', id: meetingId, detail: { personId, kind } });
      return meetingId;
    });
  }

  /** The corrected row keeps the time of what it replaces; each row is corrected once, its correction again. */
  correct(act: Act, meetingId: string, eventId: string, form: ConductCorrectionForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const { meeting, people } = await sittingIn(tx, meetingId);
      if (!keepsConduct(act, meeting)) throw new NotAllowed('oversight and the organiser note order');
      const wrong = await tx.one(ConductEvent, { id: eventId, meetingId });
      if ((await tx.find(ConductEvent, { replacesId: eventId })).length || wrong.kind === 'WITHDRAWN')
        throw new Refused({ key: 'sitting.conduct.corrected', source: 'S5.D2' });
      if (!people.some((person) => person.personId === form.personId))
        throw new Refused({ key: 'sitting.conduct.notInvited', field: 'personId' });
      const { personId, kind, reason } = form;
      const values = { id: newId(), meetingId, itemId: wrong.itemId, personId, kind, note: form.note || null };
      const entered = { at: wrong.at, enteredById: act.who.id, replacesId: wrong.id, reason };
      await tx.insert(ConductEvent, { ...values, ...entered });
      tx.audit({ act: 'conduct.correct', subject: 'meeting', id: meetingId, detail: { eventId, kind } });
      return meetingId;
    });
  }
}
