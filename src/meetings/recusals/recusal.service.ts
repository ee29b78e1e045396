import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { MeetingPerson } from '../people/meeting-person.entity.js';
import { Recusal } from './recusal.entity.js';
import { keepsRecusals, liftingFaults, recusingFaults } from './recusal.rules.js';

/** 回避: declared by oneself, or set and lifted by secretary and chair (P7, S2.O7). Methods return the meeting's id. */
@Injectable()
export class RecusalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parameters: Parameters,
  ) {}

  /** Before the item or while it is under way; whoever is concerned learns of it. */
  recuse(
    act: Act,
    meetingId: string,
    { itemId, personId, reason }: { itemId: string; personId: string; reason: string },
  ): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const own = personId === act.who.id;
      if (!own && !keepsRecusals(act, meeting)) throw new NotAllowed('one recuses oneself; secretary and chair others');
      const item = await itemOf(tx, meetingId, itemId);
      const [person] = await tx.find(MeetingPerson, { meetingId, personId });
      const known = await tx.find(Recusal, { itemId, personId });
      const recused = known.some((one) => one.liftedAt === null);
      refuse(recusingFaults(meeting.state, item, { capacity: person?.capacity ?? null, recused }));
      const rule = (name: string) => this.parameters.number(`meetings.${name}`, localDateOf(act.at)) === 1;
      const kept = { lessensDue: rule('recusalLessensDue'), withholds: rule('recusalWithholds') };
      const row = { id: newId(), meetingId, itemId, personId, reason, ...kept };
      await tx.insert(Recusal, { ...row, at: act.at, enteredById: act.who.id });
      tx.audit({
        act: own ? 'recusal.declare' : 'recusal.set',
        subject: 'meeting',
        id: meetingId,
        detail: { itemId, personId },
      });
      const to = own ? [meeting.organizerId, meeting.chairId, meeting.recorderId] : [personId];
      await tell(tx, meeting, own ? 'recusal.declared' : 'recusal.set', to, { n: item.position, name: person!.name });
      return meetingId;
    });
  }

  /** Taken back by whoever declared it himself, or decided otherwise by those who keep the list. */
  lift(act: Act, meetingId: string, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const recusal = await tx.one(Recusal, { id, meetingId });
      const own = recusal.personId === act.who.id && recusal.enteredById === act.who.id;
      const decides = recusal.personId !== act.who.id && keepsRecusals(act, meeting);
      if (!own && !decides) throw new NotAllowed('nobody decides on his own recusal');
      const item = await itemOf(tx, meetingId, recusal.itemId);
      refuse(liftingFaults(meeting.state, item, recusal));
      await tx.update(Recusal, { id }, { liftedAt: act.at, liftedById: act.who.id, liftReason: reason });
      const { itemId, personId } = recusal;
      tx.audit({ act: 'recusal.lift', subject: 'meeting', id: meetingId, detail: { itemId, personId } });
      if (decides) await tell(tx, meeting, 'recusal.lifted', [personId], { n: item.position, name: '' });
      return meetingId;
    });
  }
}

async function itemOf(tx: Tx, meetingId: string, id: string): Promise<AgendaItem> {
  const [item] = await tx.find(AgendaItem, { id, meetingId });
  if (!item) throw new NotFound('agenda_item');
  return item;
}

async function tell(
  tx: Tx,
  meeting: Meeting,
  kind: string,
  to: readonly (string | null)[],
  data: { n: number; name: string },
): Promise<void> {
  const { id, title, label } = meeting;
  const others = [...new Set(to)].filter((one): one is string => one !== null && one !== tx.act.who.id);
  const about = { kind: 'meeting', id };
  await tx.later.message({ kind, to: others, about, data: { ...data, title }, url: paths.recusals(id), label });
}
