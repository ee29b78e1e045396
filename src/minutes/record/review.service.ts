import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PrintService } from '../../platform/print/print.service.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { advance, lockMeeting, type Meeting } from '../../meetings/meetings.js';
import { Decision } from '../decisions/decision.entity.js';
import { RecordApproved } from '../minutes.events.js';
import { paths } from '../minutes.paths.js';
import { sittingIn } from '../session/sitting.queries.js';
import { proposeErratum } from './propose-erratum.js';
import type { ErratumForm, ReviewForm } from './record.form.js';
import { Erratum, MeetingRecord } from './record.entity.js';
import { contentOf, lackingOf } from './record.queries.js';
import { contentHash, mayReview, mayWrite, recordActs } from './record.rules.js';
import { rowsOf } from '../../platform/database/rows.js';

/** From the recorder's signature to the frozen record, and the errata beside it (S3.R4, S2.O6). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly print: PrintService,
  ) {}

  /** The recorder signs and submits. Refused while anything is missing, each thing named (S1.4). */
  submit(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const sitting = await sittingIn(tx, meetingId);
      const content = await heldContent(tx, meetingId);
      if (!mayWrite(act, content.record)) throw new NotAllowed();
      if (meeting.state !== 'ENDED') throw new Refused({ key: 'minutes.record.notEnded', source: 'S3.R4' });
      refuse(lackingOf(sitting, content, this.print));
      await tx.change(MeetingRecord, content.record, {
        state: recordActs.submit.to,
        submittedAt: act.at,
        signedAt: act.at,
      });
      await tx.todos.close(about(meetingId), ['record']);
      const review = {
        kind: 'recordReview',
        about: about(meetingId),
        to: [meeting.chairId!],
        title: meeting.title,
        url: paths.review(meetingId),
      };
      await tx.todos.open(review);
      await tx.later.message({
        ...review,
        kind: 'record.review',
        data: { title: meeting.title },
        label: meeting.label,
      });
      tx.audit({
        act: 'record.submit',
        subject: 'meeting',
        id: meetingId,
        detail: { entries: content.entries.length },
      });
      return meetingId;
    });
  }

  /** The chair approves, which freezes it for ever and fixes its decisions, or returns it with an opinion. */
  review(act: Act, meetingId: string, form: ReviewForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const content = await heldContent(tx, meetingId);
      if (!mayReview(act, content.record, meeting.chairId))
        throw new NotAllowed('the chair reviews, never the recorder');
      if (form.verdict === 'RETURN' && !form.opinion) throw new Refused({ key: 'input.required', field: 'opinion' });
      await tx.todos.close(about(meetingId), ['recordReview']);
      if (form.verdict === 'RETURN') await this.giveBack(tx, meeting, content.record, form.opinion);
      else await this.approve(tx, meeting, content.record, form.opinion);
      return meetingId;
    });
  }

  /** Proposes a numbered correction of an approved record; a second hand decides on it. */
  propose(act: Act, meetingId: string, form: ErratumForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const record = await tx.one(MeetingRecord, { meetingId });
      if (act.who.id !== record.recorderId && act.who.id !== meeting.organizerId) throw new NotAllowed();
      if (record.state !== 'APPROVED') throw new Refused({ key: 'minutes.record.notApproved', source: 'S3.R4' });
      await proposeErratum(tx, meeting, form);
      return meetingId;
    });
  }

  decideErratum(act: Act, meetingId: string, erratumId: string, verdict: 'APPROVED' | 'REFUSED'): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const erratum = await tx.one(Erratum, { id: erratumId, meetingId });
      if (act.who.id !== meeting.chairId || act.who.id === erratum.proposedById)
        throw new NotAllowed('a second hand decides');
      if (erratum.state !== 'PROPOSED') throw new Refused({ key: 'minutes.record.erratumDecided' });
      await tx.change(Erratum, erratum, { state: verdict, decidedById: act.who.id, decidedAt: act.at });
      await tx.todos.close(about(meetingId), ['erratum']);
      tx.audit({
        act: 'record.erratumDecided',
        subject: 'meeting',
        id: meetingId,
        detail: { number: erratum.number, verdict },
      });
      return meetingId;
    });
  }

  private async giveBack(tx: Tx, meeting: Meeting, record: MeetingRecord, opinion: string): Promise<void> {
    await tx.change(MeetingRecord, record, { state: recordActs.return.to, reviewOpinion: opinion });
    const again = { about: about(meeting.id), to: [record.recorderId], url: paths.record(meeting.id) };
    await tx.todos.open({ ...again, kind: 'record', title: meeting.title });
    await tx.later.message({ ...again, kind: 'record.returned', data: { title: meeting.title }, label: meeting.label });
    tx.audit({ act: 'record.return', subject: 'meeting', id: meeting.id });
  }

  private async approve(tx: Tx, meeting: Meeting, record: MeetingRecord, opinion: string): Promise<void> {
    await tx.update(Decision, { meetingId: meeting.id }, { state: 'FIXED' });
    const sitting = await sittingIn(tx, meeting.id);
    const content = await heldContent(tx, meeting.id);
    const hash = contentHash({
      ...sitting,
      meeting: meeting.id,
      entries: content.entries,
      decisions: content.decisions,
    });
    await tx.change(MeetingRecord, record, {
      state: recordActs.approve.to,
      approvedById: tx.act.who.id,
      approvedAt: tx.act.at,
      reviewOpinion: opinion || null,
      contentHash: hash,
    });
    await advance(tx, meeting, 'approveRecord');
    tx.audit({ act: 'record.approve', subject: 'meeting', id: meeting.id, detail: { hash } });
    if (meeting.minutesRequired) {
      const draft = {
        kind: 'minutes',
        about: about(meeting.id),
        to: [meeting.organizerId],
        title: meeting.title,
        url: paths.minutes(meeting.id),
      };
      await tx.todos.open(draft);
    }
    await tx.later.announce(new RecordApproved(meeting.id, record.id), about(meeting.id));
  }
}

function about(id: string) {
  return { kind: 'meeting', id };
}

/** The record with what it holds. Throws `NotFound` before the meeting was opened. */
async function heldContent(tx: Tx, meetingId: string) {
  const content = await contentOf(rowsOf(tx), meetingId);
  if (!content) throw new NotFound('record');
  return content;
}
