import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf, type LocalDate } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { AgendaAttendee, AgendaItem } from '../agenda/agenda-item.entity.js';
import { addToList } from '../people/listing.js';
import { MeetingPerson } from '../people/meeting-person.entity.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { Expert, ExpertCommitment } from './expert.entity.js';
import type { ExpertForm } from './expert.form.js';
import { expertRow } from './expert.queries.js';
import { commitmentFaults, invitingFaults, keepsExperts, validUntil } from './expert.rules.js';

/** 专家库: what is known of experts, what they signed, and inviting them (S2.O7, P24). */
@Injectable()
export class ExpertService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Enters an expert, or changes what is known of him. Returns the person's id. */
  keep(act: Act, personId: string, form: ExpertForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (!keepsExperts(act.who)) throw new NotAllowed();
      await expertRow(rowsOf(tx), personId);
      const { field, relations, note, retired } = form;
      const values = { field, relations: relations.join('\n') || null, note: note || null, retired };
      const [known] = await tx.find(Expert, { id: personId });
      if (known) await tx.change(Expert, { id: personId, version }, values);
      else await tx.insert(Expert, { id: personId, ...values, version: 1 });
      tx.audit({ act: 'expert.keep', subject: 'expert', id: personId, detail: { field, retired } });
      return personId;
    });
  }

  /** Registers a commitment that was signed on paper. */
  register(act: Act, personId: string, signed: { signedOn: LocalDate; validUntil: LocalDate }): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (!keepsExperts(act.who)) throw new NotAllowed();
      await expertRow(rowsOf(tx), personId);
      refuse(commitmentFaults(signed.signedOn, signed.validUntil, localDateOf(act.at)));
      const row = { id: newId(), personId, ...signed, online: false };
      await tx.insert(ExpertCommitment, { ...row, at: act.at, enteredById: act.who.id });
      tx.audit({ act: 'expert.register', subject: 'expert', id: personId, detail: { ...signed } });
      return personId;
    });
  }

  /** The expert signs for himself; it holds a year (P24). */
  sign(act: Act, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (act.who.id !== personId) throw new NotAllowed('nobody signs for somebody else');
      await expertRow(rowsOf(tx), personId);
      const signedOn = localDateOf(act.at);
      const row = { id: newId(), personId, signedOn, validUntil: validUntil(signedOn), online: true };
      await tx.insert(ExpertCommitment, { ...row, at: act.at, enteredById: personId });
      tx.audit({ act: 'expert.sign', subject: 'expert', id: personId, detail: { signedOn } });
      return personId;
    });
  }

  /** Puts an expert on a meeting's list, for the items named or for all. Returns the meeting's id. */
  invite(act: Act, meetingId: string, personId: string, itemIds: readonly string[]): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, meetingId);
      const [person] = await tx.rows<{ kind: string; active: number; retired: number | null }>(
        'SELECT p.kind, p.active, e.retired FROM person p LEFT JOIN expert e ON e.id = p.id WHERE p.id = ?',
        [personId],
      );
      refuse(
        invitingFaults(
          person ? { ...person, retired: Boolean(person.retired) } : { kind: '', active: 0, retired: false },
        ),
      );
      await addToList(tx, meeting, [personId], 'EXPERT', 'personId');
      const onList = { meetingId, personId };
      await tx.update(MeetingPerson, { ...onList, capacity: 'NON_VOTING' }, { capacity: 'EXPERT' });
      for (const item of await tx.find(AgendaItem, { meetingId })) {
        await tx.remove(AgendaAttendee, { itemId: item.id, personId });
        if (itemIds.includes(item.id)) await tx.insert(AgendaAttendee, { itemId: item.id, personId });
      }
      tx.audit({
        act: 'expert.invite',
        subject: 'meeting',
        id: meetingId,
        detail: { personId, items: itemIds.length },
      });
      return meetingId;
    });
  }
}
