import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { presides, records } from '../session/session.rules.js';
import { quorumAt, recusedFrom, sittingIn } from '../session/sitting.queries.js';
import { presentAt } from '../presence/presence.rules.js';
import { ballotRefusals, castRefusals, counted, type Choice } from './ballot.rules.js';
import { quorumRefusals } from './quorum.refusals.js';
import { countFault, isPassed, type Count } from './quorum.rules.js';
import { castsOf, closeCalls, openCall } from './vote-calls.js';
import type { VoteForm } from './vote.form.js';
import { Ballot, Vote } from './vote.entity.js';

/** Counts votes, item by item (P1–P5). The result is computed. */
@Injectable()
export class VoteService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Refused without a quorum, for an item that is not open, and when votes and voters do not agree. A vote by name is
   * counted from its ballots; nobody votes who is absent, recused or no member, and nobody for him. What somebody cast
   * before he was recused does not count.
   */
  count(act: Act, id: string, form: VoteForm, ballots: Map<string, Choice> = new Map()): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, id);
      const sitting = await sittingIn(tx, id);
      if (!presides(act, sitting.meeting) && !records(act, sitting.meeting)) throw new NotAllowed();
      const item = sitting.items.find((other) => other.id === form.itemId);
      if (sitting.meeting.state !== 'IN_SESSION' || !item?.startedAt || item.endedAt) {
        throw new Refused({ key: 'minutes.vote.itemNotOpen', source: 'P5' });
      }
      const quorum = quorumAt(sitting, act.at, item.id);
      const recused = recusedFrom(sitting, item.id);
      const { due, present } = quorum;
      const { question, method } = form;
      const named = method === 'NAMED';
      const { yes, no, abstain } = named ? counted(ballots) : typedCount(form);
      const fault = countFault({ yes, no, abstain }, quorum.present);
      refuse([
        ...quorumRefusals(item, quorum),
        ...(named ? ballotRefusals(ballots, sitting.people, presentAt(sitting.events, act.at), recused) : []),
        !named && fault !== undefined && { key: fault, args: { voters: quorum.present }, field: 'yes', source: 'P4' },
      ]);
      const call = await openCall(rowsOf(tx), id);
      if (call?.itemId === item.id) {
        const casts = await castsOf(rowsOf(tx), call.id);
        const standing = new Map([...casts].filter(([personId]) => !recused.has(personId)));
        refuse(castRefusals(named, ballots, standing));
        await closeCalls(tx, id, item.id);
      }
      const passed = isPassed({ yes }, quorum.due, sitting.meeting.majority);
      const vote = {
        id: newId(),
        meetingId: id,
        itemId: item.id,
        question,
        method,
        yes,
        no,
        abstain,
        due,
        present,
        passed,
      };
      await tx.insert(Vote, { ...vote, at: act.at, enteredById: act.who.id });
      if (named)
        await tx.insert(
          Ballot,
          [...ballots].map(([personId, choice]) => ({ voteId: vote.id, personId, choice })),
        );
      tx.audit({
        act: 'vote.count',
        subject: 'meeting',
        id,
        detail: { itemId: item.id, yes, no, abstain, due, present, passed },
      });
      return id;
    });
  }
}

function typedCount({ yes, no, abstain }: VoteForm): Count {
  if (yes === null || no === null || abstain === null)
    throw new Refused({ key: 'sitting.vote.noCount', field: yes === null ? 'yes' : no === null ? 'no' : 'abstain' });
  return { yes, no, abstain };
}
