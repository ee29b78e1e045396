import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { Meeting } from '../../meetings/meetings.js';
import { presides, records } from '../session/session.rules.js';
import { quorumAt, sittingIn } from '../session/sitting.queries.js';
import { countFault, isPassed, isQuorate } from './quorum.rules.js';
import type { VoteForm } from './vote.form.js';
import { Vote } from './vote.entity.js';

/** Counts votes, item by item (P1–P5). The result is computed. */
@Injectable()
export class VoteService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused without a quorum, for an item that is not open, and when votes and voters do not agree. */
  count(act: Act, id: string, form: VoteForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await tx.lock(Meeting, id);
      const sitting = await sittingIn(tx, id);
      if (!presides(act, sitting.meeting) && !records(act, sitting.meeting)) throw new NotAllowed();
      const item = sitting.items.find((other) => other.id === form.itemId);
      if (sitting.meeting.state !== 'IN_SESSION' || !item?.startedAt || item.endedAt) {
        throw new Refused({ key: 'minutes.vote.itemNotOpen', source: 'P5' });
      }
      const quorum = quorumAt(sitting, act.at);
      const fault = countFault(form, quorum.present);
      refuse([
        !isQuorate(quorum) && { key: 'minutes.vote.belowQuorum', args: { ...quorum }, source: 'P1' },
        fault !== undefined && { key: fault, args: { voters: quorum.present }, field: 'yes', source: 'P4' },
      ]);
      const { question, method, yes, no, abstain } = form;
      const passed = isPassed(form, quorum.due);
      const vote = {
        id: newId(),
        meetingId: id,
        itemId: item.id,
        question,
        method,
        yes,
        no,
        abstain,
        ...quorum,
        passed,
      };
      await tx.insert(Vote, { ...vote, at: act.at, enteredById: act.who.id });
      tx.audit({
        act: 'vote.count',
        subject: 'meeting',
        id,
        detail: { itemId: item.id, yes, no, abstain, ...quorum, passed },
      });
      return id;
    });
  }
}
