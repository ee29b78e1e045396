import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { nextNumber } from '../../platform/database/counter.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { ApprovalChain } from '../approval/chain.js';
import { advance } from '../meeting/meeting-states.js';
import { rowsOf } from '../../platform/database/rows.js';
import { refusalsOf } from '../verdicts/verdict.js';
import type { ApplicationContent } from './application.js';
import { MeetingSubmitted } from './application.events.js';
import { applicationVerdicts, exceedsStandard } from './application.rules.js';
import { writeDraft, type Edited } from './draft.writer.js';
import { reserveRoom } from './room-reservation.js';
import { Situations } from './situation.queries.js';
import { keepVersion } from './version.writer.js';

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
      const meeting = await writeDraft(tx, edited, content);
      tx.audit({ act: 'meeting.draft', subject: 'meeting', id: meeting.id, detail: { type: content.type } });
      return meeting.id;
    });
  }

  /** Saves and submits. Throws `Refused` with every rule that is not met, `Taken` when the room went to another. */
  submit(act: Act, edited: Edited, content: ApplicationContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await writeDraft(tx, edited, content);
      const facts = await this.situations.of(rowsOf(tx), act, content, { ...meeting, typeVersionId: null });
      await reserveRoom(tx, meeting, content);
      refuse(refusalsOf(applicationVerdicts(facts)));
      const round = meeting.round + 1;
      const number = meeting.number ?? (await meetingNumber(tx, facts.terms.numberPrefix));
      await this.chain.begin(tx, meeting, { round, exceptional: exceedsStandard(facts) });
      await keepVersion(tx, meeting, round, facts);
      const terms = { typeVersionId: facts.terms.id, minutesRequired: Boolean(facts.terms.minutesRequired) };
      await advance(tx, meeting, 'submit', { round, number, ...terms });
      await tx.todos.close({ kind: 'meeting', id: meeting.id }, ['revise']);
      await tx.later.announce(new MeetingSubmitted(meeting.id, round), { kind: 'meeting', id: meeting.id });
      return meeting.id;
    });
  }
}

/** 会议编号, taken with the first submission: `2026-047`, or `DWH-2026-003` in a type's own series. */
async function meetingNumber(tx: Tx, prefix: string): Promise<string> {
  const year = localDateOf(tx.act.at).slice(0, 4);
  const series = [prefix, year].filter(Boolean);
  const n = await nextNumber(tx, ['meeting', ...series].join(':'));
  return [...series, String(n).padStart(3, '0')].join('-');
}
