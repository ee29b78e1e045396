import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Texts } from '../../platform/text/texts.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { Person } from '../../organisation/organisation.js';
import { presentAt } from '../presence/presence.rules.js';
import { addEntry } from '../record/add-entry.js';
import { presides, records } from '../session/session.rules.js';
import { recusedFrom, sittingIn } from '../session/sitting.queries.js';
import { recordToWrite } from '../takeover/take-over.js';
import { SeatWord } from './seat.entity.js';
import type { SeatWordForm } from './seat.form.js';
import { isOpen, wordRefusals } from './seat.rules.js';

/** What participants ask for from their seats, and what chair and recorder do with it (S5.D3, S5.D4). */
@Injectable()
export class SeatService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  /** Asks for the floor, raises a point of order, hands in an opinion: by people on the list who are in the room. */
  raise(act: Act, meetingId: string, { kind, text }: SeatWordForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const sitting = await sittingIn(tx, meetingId);
      const personId = act.who.id;
      if (!sitting.people.some((person) => person.personId === personId)) throw new NotAllowed('not on the list');
      const itemId = sitting.items.find((item) => item.startedAt && !item.endedAt)?.id ?? null;
      const own = await tx.find(SeatWord, { meetingId, personId });
      const recused = recusedFrom(sitting, itemId ?? undefined).has(personId);
      const here = presentAt(sitting.events, act.at).has(personId);
      refuse(wordRefusals({ kind, text, itemId }, { state: sitting.meeting.state, here, recused, own }));
      const word = { id: newId(), meetingId, itemId, personId, kind, text, state: 'OPEN' as const, at: act.at };
      await tx.insert(SeatWord, word);
      tx.audit({ act: 'seat.raise', subject: 'meeting', id: meetingId, detail: { kind, letters: text.length } });
      return meetingId;
    });
  }

  /** Takes back one's own. */
  withdraw(act: Act, meetingId: string, wordId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const word = await tx.one(SeatWord, { id: wordId, meetingId, personId: act.who.id });
      if (!isOpen(word)) throw new Refused({ key: 'sitting.seat.closed' });
      await tx.update(SeatWord, { id: wordId }, { state: 'WITHDRAWN', closedAt: act.at, closedById: act.who.id });
      tx.audit({ act: 'seat.withdraw', subject: 'meeting', id: meetingId, detail: { kind: word.kind } });
      return meetingId;
    });
  }

  /**
   * The chair gives the floor, or his recorder notes that he has; an opinion the recorder takes into the record, where it
   * stands under its author's name.
   */
  take(act: Act, meetingId: string, wordId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const word = await tx.one(SeatWord, { id: wordId, meetingId });
      const own = word.kind === 'OPINION' ? records(act, meeting) : presides(act, meeting) || records(act, meeting);
      if (!own) throw new NotAllowed('the chair gives the floor, the recorder takes opinions');
      if (!isOpen(word)) throw new Refused({ key: 'sitting.seat.closed' });
      await tx.update(SeatWord, { id: wordId }, { state: 'TAKEN', closedAt: act.at, closedById: act.who.id });
      if (word.kind === 'OPINION') {
        await recordToWrite(tx, meetingId);
        const text = this.texts.t('sitting.seat.inRecord', { text: word.text });
        const speakerName = (await tx.one(Person, { id: word.personId })).name;
        const { itemId, personId: speakerId } = word;
        await addEntry(tx, meetingId, { kind: 'NOTE', itemId, speakerId, speakerName, text });
      }
      tx.audit({ act: 'seat.take', subject: 'meeting', id: meetingId, detail: { kind: word.kind } });
      return meetingId;
    });
  }
}
