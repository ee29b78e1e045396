import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { quorumAt, recusedFrom } from '../session/sitting.queries.js';
import { presentAt } from '../presence/presence.rules.js';
import { choices, voterFault, type Choice } from './ballot.rules.js';
import { VoteCallForm, VoteForm, voteMethods } from './vote.form.js';
import { castsOf, openCall } from './vote-calls.js';

/** What came back with an error, if anything did. */
interface VoteAgain {
  again?: Submitted<VoteForm>;
  call?: Submitted<VoteCallForm>;
  ballots?: ReadonlyMap<string, Choice>;
}

/** 表决 (LV7): one vote on one item. */
@Injectable()
export class VotePages {
  constructor(
    private readonly queries: SittingFrames,
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, itemId: string, { again, call, ballots }: VoteAgain = {}): Promise<Page> {
    const sitting = await this.queries.seen(act, id);
    const item = sitting.items.find((other) => other.id === itemId);
    if (!item) throw new NotFound('item');
    const rows = rowsOf(this.database);
    const open = await openCall(rows, id);
    const casts = open?.itemId === itemId ? await castsOf(rows, open.id) : undefined;
    const form = this.formViews.view({
      form: VoteForm,
      action: `/meetings/${id}/votes/new`,
      values: { itemId, question: casts ? open!.question : item.title, method: casts ? 'NAMED' : 'HANDS' },
      options: { method: voteMethods.map((value) => ({ value, label: this.texts.t(`minutes.vote.method.${value}`) })) },
      again,
    });
    const present = presentAt(sitting.events, act.at);
    const recused = recusedFrom(sitting, itemId);
    const voters = sitting.people.map((person) => ({ ...person, fault: voterFault(person, present, recused) }));
    const model = {
      form,
      item,
      casting: casts && { n: casts.size, url: paths.vote(id, itemId) },
      call: open
        ? undefined
        : this.formViews.view({
            form: VoteCallForm,
            action: `/meetings/${id}/votes/seats`,
            values: { itemId, question: item.title },
            again: call,
            prefix: 'seats',
          }),
      quorum: quorumAt(sitting, act.at, itemId),
      named: form.fields.method!.value === 'NAMED',
      voters: voters
        .filter((voter) => !voter.fault)
        .map((voter) => ({ ...voter, cast: casts?.get(voter.personId) }))
        .map((voter) => ({
          ...voter,
          castText: voter.cast && this.texts.t(`sitting.vote.choice.${voter.cast}`),
          options: choices.map((value) => ({
            value,
            label: this.texts.t(`sitting.vote.choice.${value}`),
            checked: ballots?.get(voter.personId) === value,
          })),
        })),
      voteless: voters.flatMap(({ fault }) => (fault ? [this.texts.t(fault.key, fault.args)] : [])),
    };
    return this.queries.page(act, id, 'session', new Page('minutes/vote', this.texts.t('minutes.vote.title'), model));
  }
}
