import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { quorumAt } from '../session/sitting.queries.js';
import { presentAt } from '../presence/presence.rules.js';
import { choices, voterFault, type Choice } from './ballot.rules.js';
import { VoteForm, voteMethods } from './vote.form.js';

/** 表决 (LV7): one vote on one item. */
@Injectable()
export class VotePages {
  constructor(
    private readonly queries: SittingFrames,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(
    act: Act,
    id: string,
    itemId: string,
    again?: Submitted<VoteForm>,
    ballots: ReadonlyMap<string, Choice> = new Map(),
  ): Promise<Page> {
    const sitting = await this.queries.seen(act, id);
    const item = sitting.items.find((other) => other.id === itemId);
    if (!item) throw new NotFound('item');
    const form = this.formViews.view({
      form: VoteForm,
      action: `/meetings/${id}/votes/new`,
      values: { itemId, question: item.title, method: 'HANDS' },
      options: { method: voteMethods.map((value) => ({ value, label: this.texts.t(`minutes.vote.method.${value}`) })) },
      again,
    });
    const present = presentAt(sitting.events, act.at);
    const voters = sitting.people.map((person) => ({ ...person, fault: voterFault(person, present) }));
    const model = {
      form,
      item,
      quorum: quorumAt(sitting, act.at),
      named: form.fields.method!.value === 'NAMED',
      voters: voters
        .filter((voter) => !voter.fault)
        .map((voter) => ({
          ...voter,
          options: choices.map((value) => ({
            value,
            label: this.texts.t(`sitting.vote.choice.${value}`),
            checked: ballots.get(voter.personId) === value,
          })),
        })),
      voteless: voters.flatMap(({ fault }) => (fault ? [this.texts.t(fault.key, fault.args)] : [])),
    };
    return this.queries.page(act, id, 'session', new Page('minutes/vote', this.texts.t('minutes.vote.title'), model));
  }
}
