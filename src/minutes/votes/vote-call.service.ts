import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { presentAt } from '../presence/presence.rules.js';
import { presides, records } from '../session/session.rules.js';
import { quorumAt, recusedFrom, sittingIn } from '../session/sitting.queries.js';
import { voterFault, type Choice } from './ballot.rules.js';
import { quorumRefusals } from './quorum.refusals.js';
import { VoteCall, VoteCast } from './vote-call.entity.js';
import { openCall } from './vote-calls.js';

/** Votes by name at the seats: opened by chair or recorder, cast by each member for himself (P4). */
@Injectable()
export class VoteCallService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused without a quorum, for an item that is not open, and while another vote is open. */
  open(act: Act, meetingId: string, { itemId, question }: { itemId: string; question: string }): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const sitting = await sittingIn(tx, meetingId);
      if (!presides(act, sitting.meeting) && !records(act, sitting.meeting)) throw new NotAllowed();
      const item = sitting.items.find((other) => other.id === itemId);
      if (sitting.meeting.state !== 'IN_SESSION' || !item?.startedAt || item.endedAt)
        throw new Refused({ key: 'minutes.vote.itemNotOpen', source: 'P5' });
      refuse([
        ...quorumRefusals(item, quorumAt(sitting, act.at, itemId)),
        (await openCall(rowsOf(tx), meetingId)) !== undefined && { key: 'sitting.seat.voteOpen', source: 'P5' },
      ]);
      const call = { id: newId(), meetingId, itemId, question, openedAt: act.at, openedById: act.who.id };
      await tx.insert(VoteCall, call);
      tx.audit({ act: 'vote.call', subject: 'meeting', id: meetingId, detail: { itemId } });
      return itemId;
    });
  }

  /** Casts one's own vote, or changes it while the vote is open. Nobody votes who is absent, recused or no member (P4, P7). */
  cast(act: Act, meetingId: string, choice: Choice): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const sitting = await sittingIn(tx, meetingId);
      const personId = act.who.id;
      const voter = sitting.people.find((person) => person.personId === personId);
      if (!voter) throw new NotAllowed('who is not on the list has no vote');
      const call = await openCall(rowsOf(tx), meetingId);
      if (!call) throw new Refused({ key: 'sitting.seat.noVote', source: 'P5' });
      refuse([voterFault(voter, presentAt(sitting.events, act.at), recusedFrom(sitting, call.itemId))]);
      await tx.remove(VoteCast, { callId: call.id, personId });
      await tx.insert(VoteCast, { callId: call.id, personId, choice, at: act.at });
      tx.audit({ act: 'vote.cast', subject: 'meeting', id: meetingId, detail: { itemId: call.itemId } });
      return meetingId;
    });
  }
}
