import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { ApprovalStep } from '../approval/approval.entity.js';
import { inHisName, stepFor } from '../approval/approval.queries.js';
import { lockUnfiltered } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { namedPeople } from '../application/situation.queries.js';
import { Instruction, InstructionAddressee } from './instruction.entity.js';
import { instructionFor } from './instruction.queries.js';
import { instructionFaults } from './instruction.rules.js';

/** Giving an instruction at an approval, and saying how it was carried out (MT10). */
@Injectable()
export class InstructionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Throws `NotFound` when the step is not his, `Refused` when the rules forbid it. */
  async give(act: Act, stepId: string, text: string, personIds: readonly string[]): Promise<void> {
    const seen = await stepFor(rowsOf(this.database), act, stepId);
    const { approverName } = seen;
    await this.unitOfWork.run(inHisName(act, seen), async (tx) => {
      const { meetingId, state } = await tx.one(ApprovalStep, { id: stepId });
      const meeting = await lockUnfiltered(tx, meetingId);
      const found = await namedPeople(rowsOf(tx), personIds);
      const people = personIds.flatMap((id) => found.get(id) ?? []);
      refuse(instructionFaults(state, meeting.label, people));
      const id = newId();
      const given = { text, createdAt: act.at, createdById: act.who.id, givenBy: approverName };
      await tx.insert(Instruction, { id, meetingId, stepId, ...given });
      const to = people.map((person) => person.id);
      await tx.insert(
        InstructionAddressee,
        to.map((personId) => ({ id: newId(), instructionId: id, personId, version: 1 })),
      );
      const about = { kind: 'instruction', id };
      const url = paths.instruction(id);
      const data = { title: meeting.title, who: approverName, text };
      await tx.todos.open({ kind: 'instruction', about, to, title: meeting.title, url });
      await tx.later.message({ kind: 'instructionGiven', to, about, data, url, label: meeting.label });
      const names = people.map(({ name }) => name).join('、');
      tx.audit({ act: 'instruction.give', subject: 'meeting', id: meetingId, detail: { names } });
    });
  }

  /** Throws `NotFound` when it is not for him, `Refused` when he has answered. */
  async answer(act: Act, id: string, note: string): Promise<void> {
    await this.unitOfWork.run(act, async (tx) => {
      const { mine, meetingId, title, createdById } = await instructionFor(rowsOf(tx), act, id);
      if (!mine) throw new NotFound('instruction');
      const { label } = await lockUnfiltered(tx, meetingId);
      const own = await tx.lock(InstructionAddressee, mine.id);
      refuse([own.doneAt !== null && { key: 'instructions.refused.answered' }]);
      await tx.change(InstructionAddressee, own, { doneAt: act.at, note });
      await tx.todos.close({ kind: 'instruction', id }, undefined, act.who.id);
      const about = { kind: 'instruction', id };
      const data = { title, who: act.who.name, note };
      const url = paths.instruction(id);
      const to = [createdById];
      await tx.later.message({ kind: 'instructionAnswered', to, about, data, url, label, occasion: act.who.id });
      tx.audit({ act: 'instruction.answer', subject: 'meeting', id: meetingId, detail: {} });
    });
  }
}
