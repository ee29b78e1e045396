import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { nextNumber } from '../../platform/database/counter.js';
import { NotFound, Stale } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { ApprovalChain } from '../approval/chain.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { advance } from '../meeting/meeting-states.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { isPossible } from '../meeting/meeting.rules.js';
import { rowsOf } from '../../platform/database/rows.js';
import { refusalsOf } from '../verdicts/verdict.js';
import { hostFaults } from './applicant.rules.js';
import type { ApplicationContent } from './application.js';
import { MeetingSubmitted } from './application.events.js';
import { applicationVerdicts } from './application.rules.js';
import { columnsOf, writeParts } from './application.writer.js';
import { reserveRoom } from './room-reservation.js';
import { Situations } from './situation.queries.js';
import { keepVersion } from './version.writer.js';

/** Which meeting is edited, and the version its form showed; a new one has none. */
export interface Edited {
  id?: string;
  version?: number;
}

/** Drafting and submitting applications (MT7, MT9). Every method returns the meeting's id. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly situations: Situations,
    private readonly chain: ApprovalChain,
  ) {}

  save(act: Act, edited: Edited, content: ApplicationContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await write(tx, edited, content);
      tx.audit({ act: 'meeting.draft', subject: 'meeting', id: meeting.id, detail: { type: content.type } });
      return meeting.id;
    });
  }

  /** Saves and submits. Throws `Refused` with every rule that is not met, `Taken` when the room went to another. */
  submit(act: Act, edited: Edited, content: ApplicationContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await write(tx, edited, content);
      const facts = await this.situations.of(rowsOf(tx), act, content, { ...meeting, typeVersionId: null });
      await reserveRoom(tx, meeting, content);
      refuse(refusalsOf(applicationVerdicts(facts)));
      const round = meeting.round + 1;
      const number = meeting.number ?? (await meetingNumber(tx));
      await this.chain.begin(tx, meeting, round);
      await keepVersion(tx, meeting, round, facts);
      const terms = { typeVersionId: facts.terms.id, minutesRequired: Boolean(facts.terms.minutesRequired) };
      await advance(tx, meeting, 'submit', { round, number, ...terms });
      await tx.todos.close({ kind: 'meeting', id: meeting.id }, ['revise']);
      await tx.later.announce(new MeetingSubmitted(meeting.id, round), { kind: 'meeting', id: meeting.id });
      return meeting.id;
    });
  }
}

/** Creates or changes the draft. Only its applicant edits it, and only while it is his (S8.I1). */
async function write(tx: Tx, edited: Edited, content: ApplicationContent): Promise<Meeting> {
  refuse(hostFaults(content.hostUnitId, tx.act.who));
  const meeting = edited.id ? await own(tx, edited) : await create(tx, content);
  const values = columnsOf(content, meeting.createdAt);
  await tx.change(Meeting, meeting, values);
  Object.assign(meeting, values, { version: meeting.version + 1 });
  await writeParts(tx, meeting.id, content);
  await refreshAudience(tx, meeting);
  return meeting;
}

async function own(tx: Tx, edited: Edited): Promise<Meeting> {
  const meeting = await tx.lock(Meeting, edited.id!);
  if (meeting.organizerId !== tx.act.who.id) throw meeting.state === 'DRAFT' ? new NotFound() : new NotAllowed();
  if (edited.version && edited.version !== meeting.version) throw new Stale('meeting', meeting.id);
  refuse([!isPossible('submit', meeting.state) && { key: 'meetings.application.notEditable', source: 'S8.I1' }]);
  return meeting;
}

async function create(tx: Tx, content: ApplicationContent): Promise<Meeting> {
  const id = newId();
  const values = columnsOf(content, tx.act.at);
  const state = { state: 'DRAFT' as const, round: 0, minutesRequired: false, organizerId: tx.act.who.id };
  await tx.insert(Meeting, { id, ...values, ...state, createdAt: tx.act.at, version: 1 });
  return tx.one(Meeting, { id });
}

/** 会议编号: `2026-047`, taken with the first submission. */
async function meetingNumber(tx: Tx): Promise<string> {
  const year = localDateOf(tx.act.at).slice(0, 4);
  return `${year}-${String(await nextNumber(tx, `meeting:${year}`)).padStart(3, '0')}`;
}
