import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { reindex } from '../../platform/search/search-source.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { AgendaAttendee } from '../agenda/agenda-item.entity.js';
import { AgendaChanged } from '../agenda/agenda.events.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { invite } from '../people/inviting.js';
import { decidesList, mayPlace, placingFaults, preparedStates, wayOf } from './placement.rules.js';
import { handOverFiles, insertItem, notePlaced, removeItem } from './placing.js';
import { Topic, TopicPlacement } from './topic.entity.js';
import { lockTopic } from './topic.queries.js';
import { isReviewer } from './topic.rules.js';
import { TopicCourse } from './topic-course.js';
import { moveTopic, tellOfTopic, whenOf } from './topic-moves.js';

/** Putting admitted topics on meetings, and taking them off again (P9). Methods return the topic's id. */
@Injectable()
export class TopicPlacements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly course: TopicCourse,
  ) {}

  /** Puts it on with the application, at once by the chair's own act, or asks the chair. */
  place(act: Act, id: string, meetingId: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const topic = await lockTopic(tx, id);
      const facts = { topic, meeting, who: await this.who(tx) };
      if (!mayPlace(facts)) throw new NotAllowed();
      refuse([...placingFaults(facts, reason), await alreadyAsked(tx, id)]);
      if (wayOf(facts) === 'ASK') return this.ask(tx, topic, meeting, reason);
      await this.put(tx, topic, meeting);
      return id;
    });
  }

  /** The chair or convener decides on what was asked for after the list was approved (P9). */
  decide(act: Act, id: string, placementId: string, agrees: boolean): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meetingId } = await tx.one(TopicPlacement, { id: placementId, topicId: id });
      const meeting = await lockMeeting(tx, meetingId);
      const topic = await lockTopic(tx, id);
      const asked = await tx.lock(TopicPlacement, placementId);
      if (!decidesList(meeting, act.who.id)) throw new NotAllowed();
      if (asked.state !== 'ASKED') throw new Refused({ key: 'topics.placement.decided', source: 'P9' });
      const by = { decidedById: act.who.id, decidedByName: act.who.name, decidedAt: act.at };
      await tx.todos.close({ kind: 'placement', id: placementId });
      if (agrees) {
        refuse(placingFaults({ topic, meeting, who: { id: act.who.id, reviews: false } }, asked.reason));
        const itemId = await this.put(tx, topic, meeting, asked);
        await tx.change(TopicPlacement, asked, { ...by, state: 'PLACED', itemId });
      } else await tx.change(TopicPlacement, asked, { ...by, state: 'DECLINED' });
      tx.audit({ act: `topic.${agrees ? 'listed' : 'declined'}`, subject: 'topic', id });
      const kind = agrees ? 'topic.agreed' : 'topic.declined';
      await tellOfTopic(tx, topic, kind, [asked.askedById], await whenOf(tx, meetingId), placementId);
      return id;
    });
  }

  /** Takes it off with a reason; it waits for another meeting. */
  takeOff(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const [known] = await tx.find(TopicPlacement, { topicId: id, state: 'PLACED' });
      if (!known) throw new Refused({ key: 'topics.wrongState', source: 'P10' });
      const meeting = await lockMeeting(tx, known.meetingId);
      const topic = await lockTopic(tx, id);
      const placement = await tx.lock(TopicPlacement, known.id);
      if (!mayPlace({ meeting, who: await this.who(tx) })) throw new NotAllowed();
      const listed = preparedStates.includes(meeting.state);
      if (!listed && !['DRAFT', 'RETURNED'].includes(meeting.state))
        throw new Refused({ key: 'topics.placement.notOpen', source: 'P9' });
      await removeItem(tx, meeting.id, placement.itemId!);
      const by = { decidedById: act.who.id, decidedByName: act.who.name, decidedAt: act.at };
      await tx.change(TopicPlacement, placement, { ...by, state: 'REMOVED', reason });
      await this.course.move(tx, topic, 'takeOff');
      await changed(tx, meeting, listed, 'agenda.remove');
      const words = { ...(await whenOf(tx, meeting.id)), reason };
      await tellOfTopic(tx, topic, 'topic.removed', [topic.proposerId], words, placement.id);
      return id;
    });
  }

  private async who(tx: Tx) {
    const office = await this.course.office(tx, tx.act.at);
    return { id: tx.act.who.id, reviews: isReviewer(tx.act.who, office.unitId) };
  }

  private async ask(tx: Tx, topic: Topic, meeting: Meeting, reason: string): Promise<string> {
    const id = newId();
    const by = { askedById: tx.act.who.id, askedByName: tx.act.who.name, askedAt: tx.act.at };
    const row = { id, topicId: topic.id, meetingId: meeting.id, state: 'ASKED' as const, reason, ...by, version: 1 };
    await tx.insert(TopicPlacement, row);
    await this.course.refresh(tx, topic);
    const to = [meeting.chairId, meeting.convenerId].filter((one): one is string => one !== null);
    const about = { kind: 'placement', id };
    const url = paths.topic(topic.id);
    await tx.todos.open({ kind: 'topicAddition', about, to, title: topic.title, url });
    await tellOfTopic(tx, topic, 'topic.addition', to, { ...(await whenOf(tx, meeting.id)), reason }, id);
    tx.audit({ act: 'topic.askPlace', subject: 'topic', id: topic.id, detail: { meetingId: meeting.id } });
    return topic.id;
  }

  /** Makes the item; on an approved list the presenter is invited, the papers go along, the proposer is told. */
  private async put(tx: Tx, topic: Topic, meeting: Meeting, asked?: TopicPlacement): Promise<string> {
    const itemId = await insertItem(tx, meeting.id, topic);
    if (asked) await moveTopic(tx, topic, 'place', { outcome: null });
    else await notePlaced(tx, topic, meeting.id, itemId);
    await this.course.refresh(tx, topic);
    const listed = preparedStates.includes(meeting.state);
    if (listed) {
      if (topic.presenterId && (await invite(tx, meeting.id, [topic.presenterId], 'NON_VOTING')).length)
        await tx.insert(AgendaAttendee, { itemId, personId: topic.presenterId });
      await handOverFiles(tx, topic, meeting, itemId);
      await tellPlaced(tx, topic, meeting.id, itemId);
    }
    await changed(tx, meeting, listed, 'agenda.add');
    return itemId;
  }
}

async function alreadyAsked(tx: Tx, topicId: string) {
  const [asked] = await tx.find(TopicPlacement, { topicId, state: 'ASKED' });
  return asked && { key: 'topics.placement.asked', source: 'P9' };
}

/** The agenda changed: a stale application is noticed by its version, an issued notice by the event. */
async function changed(tx: Tx, meeting: Meeting, listed: boolean, act: 'agenda.add' | 'agenda.remove'): Promise<void> {
  await tx.change(Meeting, meeting, {});
  Object.assign(meeting, { version: meeting.version + 1 });
  await refreshAudience(tx, meeting);
  tx.audit({ act, subject: 'meeting', id: meeting.id });
  await reindex(tx, 'meeting', meeting.id);
  if (listed) await tx.later.announce(new AgendaChanged(meeting.id), { kind: 'meeting', id: meeting.id });
}

/** 议题-3: on which meeting, as which item. */
export async function tellPlaced(tx: Tx, topic: Topic, meetingId: string, itemId: string): Promise<void> {
  const [item] = await tx.rows<{ position: number }>('SELECT position FROM agenda_item WHERE id = ?', [itemId]);
  const words = { ...(await whenOf(tx, meetingId)), n: item?.position ?? 0 };
  await tellOfTopic(tx, topic, 'topic.placed', [topic.proposerId], words, itemId);
}
