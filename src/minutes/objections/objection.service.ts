import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting, MeetingPerson } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { MeetingRecord } from '../record/record.entity.js';
import { proposeErratum } from '../record/propose-erratum.js';
import { Objection } from './objection.entity.js';
import type { AnswerForm, ObjectionForm } from './objection.form.js';
import { ObjectionWindow } from './objection-window.js';
import { answerRefusals, mayAnswer, objectionRefusal } from './objection.rules.js';

/** Contesting an approved record, and answering it (S3.R7). */
@Injectable()
export class ObjectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly window: ObjectionWindow,
  ) {}

  /** Raised by who was invited, within the window; recorder and organiser are told. */
  raise(act: Act, meetingId: string, form: ObjectionForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const record = await tx.one(MeetingRecord, { meetingId });
      if (!(await tx.find(MeetingPerson, { meetingId, personId: act.who.id })).length)
        throw new NotAllowed('who was invited contests');
      refuse([objectionRefusal(this.window.until(record), localDateOf(act.at))]);
      const number = (await tx.find(Objection, { meetingId })).length + 1;
      const values = { id: newId(), meetingId, number, ...form, raisedById: act.who.id, raisedAt: act.at };
      await tx.insert(Objection, { ...values, state: 'OPEN' });
      const asked = {
        kind: 'objection',
        about: about(meetingId),
        to: [record.recorderId, meeting.organizerId].filter((id) => id !== act.who.id),
        title: meeting.title,
        url: paths.corrections(meetingId),
      };
      await tx.todos.open(asked);
      const data = { title: meeting.title, name: act.who.name };
      await tx.later.message({ ...asked, kind: 'record.objection', data, label: meeting.label });
      tx.audit({ act: 'record.objection', subject: 'meeting', id: meetingId, detail: { number } });
      return meetingId;
    });
  }

  /** Answered once; an upheld one becomes a proposed correction in the same act. The raiser is told. */
  answer(act: Act, meetingId: string, objectionId: string, form: AnswerForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const record = await tx.one(MeetingRecord, { meetingId });
      const objection = await tx.one(Objection, { id: objectionId, meetingId });
      if (objection.state !== 'OPEN') throw new Refused({ key: 'sitting.objection.answered', source: 'S3.R7' });
      const duties = { recorderId: record.recorderId, organizerId: meeting.organizerId };
      if (!mayAnswer(act, objection, duties)) throw new NotAllowed('recorder or organiser answer, not their own');
      refuse(answerRefusals(form));
      const { verdict, answer, original, corrected } = form;
      const words = { place: objection.place, original, corrected, reason: objection.text.slice(0, 500) };
      const erratumNumber = verdict === 'UPHELD' ? await proposeErratum(tx, meeting, words) : null;
      const values = { state: verdict, answer, answeredById: act.who.id, answeredAt: act.at, erratumNumber };
      await tx.change(Objection, objection, values);
      await closeWhenAnswered(tx, meetingId);
      await tx.later.message({
        kind: 'record.objectionAnswered',
        to: [objection.raisedById],
        about: about(meetingId),
        data: { title: meeting.title },
        url: paths.corrections(meetingId),
        label: meeting.label,
      });
      const detail = { number: objection.number, verdict };
      tx.audit({ act: 'record.objectionAnswered', subject: 'meeting', id: meetingId, detail });
      return meetingId;
    });
  }
}

async function closeWhenAnswered(tx: Tx, meetingId: string): Promise<void> {
  const open = await tx.find(Objection, { meetingId, state: 'OPEN' });
  if (!open.length) await tx.todos.close(about(meetingId), ['objection']);
}

function about(id: string) {
  return { kind: 'meeting', id };
}
