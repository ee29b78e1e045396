import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { screenInstant } from '../../platform/clock/format.js';
import { instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import { addWorkingDays, morningBefore } from '../../platform/clock/working-days.rules.js';
import { newId } from '../../platform/database/id.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { answerersOf, lockMeeting, lockUnfiltered, speaksFor, type Meeting } from '../../meetings/meetings.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { mayDraft } from '../minutes/minutes.rules.js';
import { paths } from '../minutes.paths.js';
import { Countersign } from './countersign.entity.js';
import { presentFingerprint, unitsSigned, type UnitSigned } from './countersign.queries.js';
import {
  answerFaults,
  countersignActs,
  isSettled,
  isToAsk,
  waiverFaults,
  type CountersignAnswer,
} from './countersign.rules.js';

/** The steps of an open countersign: the morning before its last day, and when its time is up. */
export const remindCountersign = 'minutes.remindCountersign';

/** 会签 of the minutes of a joint meeting (MN5, S2.K4). Methods return the meeting's id. */
@Injectable()
export class CountersignService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly parameters: Parameters,
  ) {}

  /** Whoever drafts sends the text to the units, before the chair signs. */
  ask(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!mayDraft(act, meeting)) throw new NotAllowed();
      const n = await this.askOpen(tx, meeting);
      refuse([n === 0 && { key: 'countersign.nobodyToAsk', source: 'S2.K4' }]);
      return meetingId;
    });
  }

  /** Asks who has not been asked about the text as it is; with the submission to the chair. */
  async askAll(tx: Tx, meetingId: string): Promise<void> {
    await this.askOpen(tx, await lockUnfiltered(tx, meetingId));
  }

  /** A member unit agrees, or has an opinion, on the text as it is. */
  answer(
    act: Act,
    meetingId: string,
    unitId: string,
    given: { answer: CountersignAnswer; words: string },
  ): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const [signed] = await tx.find(Countersign, { meetingId, unitId });
      if (!signed) throw new NotFound('countersign');
      if (!speaksFor(act.who, unitId)) throw new NotAllowed();
      const minutes = await tx.one(Minutes, { meetingId });
      const fingerprint = (await presentFingerprint(rowsOf(tx), meetingId))!;
      refuse(answerFaults(signed, given, { fingerprint, issued: minutes.state === 'ISSUED' }));
      const agreed = given.answer === 'AGREE';
      const { to } = countersignActs[agreed ? 'agree' : 'object'];
      await settle(tx, signed, { state: to, words: given.words, agreedTo: agreed ? fingerprint : null });
      const of = { ...signed, unit: act.who.unitName, words: given.words };
      if (!agreed) await tell(tx, meeting, 'opinion', [minutes.draftedById], of);
      const detail = { unitId, answer: given.answer, fingerprint };
      tx.audit({ act: 'minutes.countersign', subject: 'meeting', id: meetingId, detail });
      return meetingId;
    });
  }

  /** The chair issues without a unit, for a reason. */
  waive(act: Act, meetingId: string, unitId: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!standsFor(act.who, meeting.chairId)) throw new NotAllowed('the chair waives');
      const minutes = await tx.one(Minutes, { meetingId });
      const [signed] = await tx.find(Countersign, { meetingId, unitId });
      refuse(waiverFaults(signed, minutes.state === 'ISSUED'));
      await settle(tx, signed!, { state: countersignActs.waive.to, words: reason, agreedTo: null });
      const to = await answerersOf(tx, unitId, meeting.label);
      await tell(tx, meeting, 'waived', to, { ...signed!, words: reason });
      tx.audit({ act: 'minutes.countersignWaived', subject: 'meeting', id: meetingId, detail: { unitId } });
      return meetingId;
    });
  }

  /** Reminds a silent unit; when its time is up, whoever drafted learns of it as well. */
  async remind(tx: Tx, id: string, step: string): Promise<void> {
    const [signed] = await tx.find(Countersign, { id });
    if (signed?.state !== 'ASKED') return;
    const meeting = await lockUnfiltered(tx, signed.meetingId);
    const minutes = await tx.one(Minutes, { meetingId: meeting.id });
    if (minutes.state === 'ISSUED') return;
    const over = step.startsWith('over');
    const to = await answerersOf(tx, signed.unitId, meeting.label);
    await tell(tx, meeting, over ? 'over' : 'near', to, signed);
    if (!over) return;
    const [unit] = await tx.rows<{ name: string }>('SELECT shortName AS name FROM unit WHERE id = ?', [signed.unitId]);
    await tell(tx, meeting, 'silent', [minutes.draftedById], { ...signed, unit: unit?.name ?? '' });
  }

  private async askOpen(tx: Tx, meeting: Meeting): Promise<number> {
    const fingerprint = await presentFingerprint(rowsOf(tx), meeting.id);
    if (!fingerprint) return 0;
    const units = await unitsSigned(rowsOf(tx), meeting.id);
    const open = units.filter(({ signed }) => isToAsk(signed, fingerprint) && !isSettled(signed, fingerprint));
    for (const unit of open) await this.askUnit(tx, meeting, unit, fingerprint);
    if (open.length) {
      const detail = { units: open.length, fingerprint };
      tx.audit({ act: 'minutes.countersignAsked', subject: 'meeting', id: meeting.id, detail });
    }
    return open.length;
  }

  private async askUnit(tx: Tx, meeting: Meeting, { unitId, signed }: UnitSigned, fingerprint: string): Promise<void> {
    const today = localDateOf(tx.act.at);
    const last = addWorkingDays(
      this.calendars.current,
      today,
      this.parameters.number('minutes.countersignDays', today),
    );
    const dueAt = instantAt(last, this.parameters.text('meetings.cutOff', today));
    const anew = {
      ...{ state: countersignActs.ask.to, askedFor: fingerprint, agreedTo: null, askedAt: tx.act.at, dueAt },
      ...{ words: '', decidedAt: null, decidedByName: null },
    };
    const id = signed?.id ?? newId();
    if (signed) await tx.change(Countersign, signed, anew);
    else await tx.insert(Countersign, { id, meetingId: meeting.id, unitId, ...anew, version: 1 });
    const to = await answerersOf(tx, unitId, meeting.label);
    const about = { kind: 'countersign', id };
    const url = paths.minutes(meeting.id);
    await tx.todos.open({ kind: 'countersign', about, to, title: meeting.title, url, due: dueAt });
    await tell(tx, meeting, 'asked', to, { id, dueAt, version: signed?.version ?? 0 });
    const steps = { handler: remindCountersign, subject: about };
    const times = { near: morningBefore(this.calendars.current, last), due: dueAt };
    await tx.later.remindUntil(steps, times, dueAt);
  }
}

/** The unit's turn is over. */
async function settle(tx: Tx, signed: Countersign, changes: Partial<Countersign>): Promise<void> {
  const by = { decidedAt: tx.act.at, decidedByName: tx.act.who.name };
  await tx.change(Countersign, signed, { ...by, ...changes });
  const about = { kind: 'countersign', id: signed.id };
  await tx.todos.close(about);
  await tx.later.dropSteps(about, [remindCountersign], 'answered');
}

async function tell(
  tx: Tx,
  meeting: Meeting,
  kind: 'asked' | 'near' | 'over' | 'silent' | 'opinion' | 'waived',
  to: readonly string[],
  of: { id: string; dueAt: string; version: number; unit?: string; words?: string },
): Promise<void> {
  const data = {
    ...{ title: meeting.title, unit: of.unit ?? '', words: of.words ?? '' },
    due: screenInstant(of.dueAt as Instant),
  };
  const about = { kind: 'meeting', id: meeting.id };
  const occasion = `${of.id}:${kind}:${of.version}`;
  const url = paths.minutes(meeting.id);
  await tx.later.message({ kind: `countersign.${kind}`, to, about, data, url, label: meeting.label, occasion });
}
