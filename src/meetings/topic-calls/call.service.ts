import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { instantAt, localDateOf, type Instant, type LocalDate } from '../../platform/clock/instant.js';
import { morningBefore } from '../../platform/clock/working-days.rules.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { unitChoices } from '../../organisation/organisation.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { speakersOf } from '../topics/unit-speakers.js';
import { TopicCourse } from '../topics/topic-course.js';
import { isReviewer, speaksFor } from '../topics/topic.rules.js';
import { TopicCall, TopicCallUnit } from './call.entity.js';
import { callFor, countedOf, unitsAsked } from './call.queries.js';
import { callActs, callFaults, callSortKey, declineFaults, isSilent, mayCall, mayConduct } from './call.rules.js';

/** The steps of an open call: a working day before its time is up, and when it is. */
export const remindCall = 'meetings.remindCall';

export interface CallContent {
  title: string;
  meetingId: string | null;
  words: string;
  until: LocalDate;
  unitIds: string[];
}

/** 议题征集 (MT2): calling for topics, saying there is none, closing. Methods return the call's id. */
@Injectable()
export class TopicCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MeetingSettings,
    private readonly course: TopicCourse,
  ) {}

  open(act: Act, content: CallContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (!mayCall(act.who)) throw new NotAllowed();
      const { title, meetingId, words, until } = content;
      const meeting = meetingId ? await lockMeeting(tx, meetingId) : undefined;
      const dueAt = instantAt(until, this.settings.lead(localDateOf(act.at)).cutOff);
      const unitIds = await askedUnits(tx, content.unitIds);
      refuse(callFaults({ dueAt, unitIds, meeting }, act.at));
      const id = newId();
      const began = { state: 'OPEN' as const, sortKey: callSortKey('OPEN', act.at), createdAt: act.at };
      const by = { createdById: act.who.id, createdByName: act.who.name };
      await tx.insert(TopicCall, { id, title, meetingId, words, dueAt, ...began, ...by, version: 1 });
      for (const unitId of unitIds) await ask(tx, { id, title, dueAt }, unitId);
      await this.planReminders(tx, id, until, dueAt);
      tx.audit({ act: 'topicCall.open', subject: 'topicCall', id, detail: { units: unitIds.length, dueAt } });
      return id;
    });
  }

  /** A unit has no topic this time. */
  decline(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const call = await lockCall(tx, id);
      if (!speaksFor(act.who, act.who.unitId)) throw new NotAllowed();
      const mine = (await unitsAsked(rowsOf(tx), id)).find((one) => one.unitId === act.who.unitId);
      if (!mine) throw new NotAllowed();
      refuse(declineFaults(call, countedOf(mine)));
      const asked = await tx.lock(TopicCallUnit, mine.id);
      await tx.change(TopicCallUnit, asked, { declinedAt: act.at, declinedByName: act.who.name });
      await tx.todos.close({ kind: 'topicCallUnit', id: mine.id });
      tx.audit({ act: 'topicCall.decline', subject: 'topicCall', id, detail: { unitId: act.who.unitId } });
      return id;
    });
  }

  close(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const call = await lockCall(tx, id);
      const office = await this.course.office(tx, act.at);
      const reviews = isReviewer(act.who, office.unitId);
      if (!mayConduct(call, { id: act.who.id, reviews })) throw new NotAllowed();
      if (!leadsFrom(callActs.close, call.state)) throw new Refused({ key: 'topicCalls.closed' });
      const state = callActs.close.to;
      await tx.change(TopicCall, call, { state, sortKey: callSortKey(state, call.createdAt), closedAt: act.at });
      await tx.later.dropSteps({ kind: 'topicCall', id });
      for (const unit of await tx.find(TopicCallUnit, { callId: id }))
        await tx.todos.close({ kind: 'topicCallUnit', id: unit.id });
      tx.audit({ act: 'topicCall.close', subject: 'topicCall', id });
      return id;
    });
  }

  /** Reminds the silent units; when the time is up, whoever called learns who they are. */
  async remind(tx: Tx, id: string, step: string): Promise<void> {
    const [call] = await tx.find(TopicCall, { id });
    if (call?.state !== 'OPEN') return;
    const units = await unitsAsked(rowsOf(tx), id);
    const silent = units.filter((unit) => isSilent(countedOf(unit), call, tx.act.at));
    if (!silent.length) return;
    const over = step.startsWith('over');
    for (const unit of silent) await tell(tx, call, 'near', await speakersOf(tx, unit.unitId), `${unit.id}:${step}`);
    if (!over) return;
    const words = { units: silent.map(({ unit }) => unit).join('、') };
    await tell(tx, call, 'over', [call.createdById], `${id}:${step}`, words);
  }

  private async planReminders(tx: Tx, id: string, until: LocalDate, dueAt: Instant): Promise<void> {
    const steps = { handler: remindCall, subject: { kind: 'topicCall', id } };
    await tx.later.remindUntil(steps, { near: morningBefore(this.settings.calendar, until), due: dueAt });
  }
}

async function lockCall(tx: Tx, id: string): Promise<TopicCall> {
  await callFor(rowsOf(tx), tx.act, id);
  return tx.lock(TopicCall, id);
}

/** Units below the organ that act, in official order. */
async function askedUnits(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const known = await unitChoices(rowsOf(tx));
  return known.filter((unit) => unit.parentId !== null && ids.includes(unit.value)).map(({ value }) => value);
}

async function ask(tx: Tx, call: Pick<TopicCall, 'id' | 'title' | 'dueAt'>, unitId: string): Promise<void> {
  const id = newId();
  await tx.insert(TopicCallUnit, { id, callId: call.id, unitId, version: 1 });
  const to = await speakersOf(tx, unitId);
  const about = { kind: 'topicCallUnit', id };
  const url = paths.topicCall(call.id);
  await tx.todos.open({ kind: 'topicCall', about, to, title: call.title, url, due: call.dueAt as Instant });
  await tell(tx, call, 'opened', to, id);
}

async function tell(
  tx: Tx,
  call: Pick<TopicCall, 'id' | 'title' | 'dueAt'>,
  kind: 'opened' | 'near' | 'over',
  to: readonly string[],
  occasion: string,
  more: Record<string, string> = {},
): Promise<void> {
  const about = { kind: 'topicCall', id: call.id };
  const data = { title: call.title, due: screenInstant(call.dueAt as Instant), ...more };
  const url = paths.topicCall(call.id);
  await tx.later.message({ kind: `topicCall.${kind}`, to, about, data, url, label: 'INTERNAL', occasion });
}
