import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { namedPeople } from '../application/situation.queries.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting, lockUnfiltered } from '../meeting/meeting.queries.js';
import { addToList, takeOffList } from '../people/listing.js';
import { MeetingPerson, type Capacity } from '../people/meeting-person.entity.js';
import { preparationFaults } from '../preparation/preparation.rules.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { MeetingSettings } from '../settings.js';
import { speaksFor } from '../topics/topic.rules.js';
import { holdingTerms } from '../types/type.queries.js';
import { answerersOf, askUnit, nameUnits, remindUnit, tellUnits } from './asking.js';
import { MemberUnit } from './member-unit.entity.js';
import {
  confirmationFaults,
  memberUnitActs,
  namingFaults,
  needsAsking,
  owesAnswer,
  waiverFaults,
  type Confirmation,
} from './member-unit.rules.js';

/** 成员单位 (MT24): asking units, their answers, their people, doing without one. Methods return the meeting's id. */
@Injectable()
export class MemberUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MeetingSettings,
  ) {}

  /** Asks every unit that was named in the application; once it is approved. */
  async askNamed(tx: Tx, meetingId: string): Promise<void> {
    const units = await tx.find(MemberUnit, { meetingId, state: 'NAMED' }, { position: 'ASC' });
    if (!units.length) return;
    const meeting = await lockUnfiltered(tx, meetingId);
    if (preparationFaults(meeting).length) return;
    for (const unit of units) await askUnit(tx, meeting, unit, this.settings);
    await refreshAudience(tx, meeting);
  }

  /** More units, while the meeting is prepared. */
  add(act: Act, meetingId: string, unitIds: readonly string[]): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      const units = await nameUnits(tx, meeting, unitIds);
      for (const unit of units) await askUnit(tx, meeting, unit, this.settings);
      await refreshAudience(tx, meeting);
      tx.audit({ act: 'memberUnit.add', subject: 'meeting', id: meetingId, detail: { units: units.length } });
      return meetingId;
    });
  }

  /** Asks a unit again: it objected, was done without, or the time has changed. */
  ask(act: Act, meetingId: string, unitId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      await askUnit(tx, meeting, await unitOf(tx, meetingId, unitId), this.settings);
      tx.audit({ act: 'memberUnit.ask', subject: 'meeting', id: meetingId, detail: { unitId } });
      return meetingId;
    });
  }

  /** The meeting was moved: whoever has answered is asked about the new time. */
  async moved(tx: Tx, meetingId: string): Promise<void> {
    const meeting = await lockUnfiltered(tx, meetingId);
    if (preparationFaults(meeting).length) return;
    for (const unit of await tx.find(MemberUnit, { meetingId }, { position: 'ASC' }))
      if (needsAsking(unit, meeting.startsAt)) await askUnit(tx, meeting, unit, this.settings);
  }

  /** A unit agrees to the time, or objects to it; it may change its mind until the meeting begins. */
  confirm(
    act: Act,
    meetingId: string,
    unitId: string,
    given: { confirmation: Confirmation; words: string },
  ): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, unit } = await lockAsUnit(tx, meetingId, unitId);
      refuse(confirmationFaults(unit, given));
      const agreed = given.confirmation === 'CONFIRM';
      const { to } = memberUnitActs[agreed ? 'confirm' : 'object'];
      await settle(tx, unit, {
        ...{ state: to, words: given.words, confirmedFor: agreed ? meeting.startsAt : null },
      });
      if (!agreed) {
        const of = { ...unit, unit: act.who.unitName, words: given.words };
        await tellUnits(tx, meeting, 'objected', [meeting.organizerId], of);
      }
      const detail = { unitId, confirmation: given.confirmation };
      tx.audit({ act: 'memberUnit.confirm', subject: 'meeting', id: meetingId, detail });
      return meetingId;
    });
  }

  /** A unit names its people. */
  name(
    act: Act,
    meetingId: string,
    unitId: string,
    named: { personIds: readonly string[]; capacity: Capacity },
  ): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, unit } = await lockAsUnit(tx, meetingId, unitId);
      const people = await namedPeople(rowsOf(tx), named.personIds);
      refuse(namingFaults(unit, [...people.values()]));
      await addToList(tx, meeting, named.personIds, named.capacity);
      return meetingId;
    });
  }

  /** A unit takes one of its own people back. */
  unname(act: Act, meetingId: string, unitId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, unit } = await lockAsUnit(tx, meetingId, unitId);
      refuse(namingFaults(unit, []));
      const [listed] = await tx.find(MeetingPerson, { meetingId, personId, unitId });
      if (!listed) throw new NotFound('meeting_person');
      await takeOffList(tx, meeting, personId);
      return meetingId;
    });
  }

  /** The meeting does without a unit, for a reason. */
  waive(act: Act, meetingId: string, unitId: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      const unit = await unitOf(tx, meetingId, unitId);
      const terms = await holdingTerms(rowsOf(tx), meeting, localDateOf(act.at));
      refuse(waiverFaults(unit, await tx.find(MemberUnit, { meetingId }), terms.leastMemberUnits));
      await settle(tx, unit, { state: memberUnitActs.waive.to, words: reason, confirmedFor: null });
      const to = await answerersOf(tx, unitId, meeting.label);
      await tellUnits(tx, meeting, 'waived', to, { ...unit, words: reason });
      tx.audit({ act: 'memberUnit.waive', subject: 'meeting', id: meetingId, detail: { unitId } });
      return meetingId;
    });
  }

  /** Reminds a silent unit; when its time is up, the applicant learns of it as well. */
  async remind(tx: Tx, id: string, step: string): Promise<void> {
    const [unit] = await tx.find(MemberUnit, { id });
    if (!unit) return;
    const meeting = await tx.one(Meeting, { id: unit.meetingId });
    if (preparationFaults(meeting).length || !owesAnswer(unit, meeting.startsAt)) return;
    const over = step.startsWith('over');
    const to = await answerersOf(tx, unit.unitId, meeting.label);
    await tellUnits(tx, meeting, over ? 'over' : 'near', to, unit);
    if (!over) return;
    const [named] = await tx.rows<{ name: string }>('SELECT shortName AS name FROM unit WHERE id = ?', [unit.unitId]);
    await tellUnits(tx, meeting, 'silent', [meeting.organizerId], { ...unit, unit: named?.name ?? '' });
  }
}

/** Somebody who speaks for a member unit, while the meeting is prepared. Throws `NotFound` and `NotAllowed`. */
async function lockAsUnit(tx: Tx, meetingId: string, unitId: string): Promise<{ meeting: Meeting; unit: MemberUnit }> {
  const meeting = await lockMeeting(tx, meetingId);
  const unit = await unitOf(tx, meetingId, unitId);
  if (!speaksFor(tx.act.who, unitId)) throw new NotAllowed();
  refuse(preparationFaults(meeting));
  return { meeting, unit };
}

async function unitOf(tx: Tx, meetingId: string, unitId: string): Promise<MemberUnit> {
  const [unit] = await tx.find(MemberUnit, { meetingId, unitId });
  if (!unit) throw new NotFound('member_unit');
  return unit;
}

/** The unit's turn is over. */
async function settle(tx: Tx, unit: MemberUnit, changes: Partial<MemberUnit>): Promise<void> {
  const by = { answeredAt: tx.act.at, answeredByName: tx.act.who.name };
  await tx.change(MemberUnit, unit, { ...by, ...changes });
  const about = { kind: 'memberUnit', id: unit.id };
  await tx.todos.close(about);
  await tx.later.dropSteps(about, [remindUnit], 'answered');
}
