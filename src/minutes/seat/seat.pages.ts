import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { minutesBetween } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingPaths } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { presentAt } from '../presence/presence.rules.js';
import { isUnderWay } from '../session/session.rules.js';
import { SittingFrames } from '../session/sitting-frames.js';
import { recusedFrom } from '../session/sitting.queries.js';
import { choices, voterFault, type Choice } from '../votes/ballot.rules.js';
import { CastForm, SeatWordForm } from './seat.form.js';
import { SeatQueries, type SeatWordRow } from './seat.queries.js';
import { isOpen, seatWordKinds } from './seat.rules.js';

interface Again {
  word?: Submitted<SeatWordForm>;
  cast?: Submitted<CastForm>;
}

/** Seconds after which the seat asks for itself again; the page on which one writes does not. */
const refreshSeconds = 20;

/** 参会席 (LV3): this meeting and nothing else, for those on its list (S5.D4). */
@Injectable()
export class SeatPages {
  constructor(
    private readonly sittings: SittingFrames,
    private readonly queries: SeatQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: Again = {}): Promise<Page> {
    const { sitting, person, here } = await this.seated(act, id);
    const { meeting } = sitting;
    const running = isUnderWay(meeting.state);
    const item = sitting.items.find((one) => one.startedAt && !one.endedAt);
    const [papers, words, vote] = await Promise.all([
      this.queries.papers(act, id, item?.id ?? null),
      this.queries.words(id),
      this.queries.vote(act, id),
    ]);
    const fault = voterFault(person, presentAt(sitting.events, act.at), recusedFrom(sitting, vote?.call.itemId));
    const recused = recusedFrom(sitting, item?.id).has(act.who.id);
    const press = { form: SeatWordForm, action: paths.seatWords(id), values: { kind: 'FLOOR' } };
    const model = {
      meeting,
      running,
      here,
      paused: meeting.state === 'PAUSED',
      item: item && { ...item, spent: minutesBetween(item.startedAt!, act.at) },
      next: sitting.items.find((one) => !one.startedAt),
      papers: papers.map((paper) => ({ ...paper, url: meetingPaths.material(paper.id) })),
      vote: vote && {
        question: vote.call.question,
        ownText: vote.own && this.choice(vote.own),
        fault: fault ? this.texts.t(fault.key, fault.args) : undefined,
        choices: choices.map((value) => ({ value, label: this.choice(value), own: vote.own === value })),
      },
      cast: this.formViews.view({ form: CastForm, action: paths.cast(id), again: again.cast, prefix: 'cast' }),
      floor: this.formViews.view({ ...press, again: again.word }),
      recused,
      mayAsk: running && here && !recused,
      own: words.filter((word) => word.personId === act.who.id).map((word) => this.own(id, word)),
      urls: {
        write: `${paths.seat(id)}/write`,
        leave: paths.meeting(id),
      },
    };
    const calm = !again.word && !again.cast && running;
    return new Page('minutes/seat', this.texts.t('sitting.seat.title'), model, {
      layout: 'bare',
      refresh: calm ? refreshSeconds : undefined,
      crumbs: [{ label: meeting.title, object: meeting.title, url: paths.meeting(id) }],
    });
  }

  /** Where an opinion or a point of order is written; it does not refresh itself under the writer's hands. */
  async write(act: Act, id: string, again?: Submitted<SeatWordForm>): Promise<Page> {
    const { sitting } = await this.seated(act, id);
    const { meeting } = sitting;
    const form = this.formViews.view({
      form: SeatWordForm,
      action: `${paths.seat(id)}/write`,
      values: { kind: 'OPINION' },
      options: {
        kind: seatWordKinds.map((value) => ({ value, label: this.texts.t(`sitting.seat.kind.${value}`) })),
      },
      again,
    });
    const item = sitting.items.find((one) => one.startedAt && !one.endedAt);
    const model = { form, item, back: paths.seat(id), running: isUnderWay(meeting.state) };
    return new Page('minutes/seat-write', this.texts.t('sitting.seat.write'), model, {
      layout: 'bare',
      crumbs: [
        { label: meeting.title, object: meeting.title, url: paths.meeting(id) },
        { label: this.texts.t('sitting.seat.title'), url: paths.seat(id) },
      ],
    });
  }

  private async seated(act: Act, id: string) {
    const sitting = await this.sittings.seen(act, id);
    const person = sitting.people.find((one) => one.personId === act.who.id);
    if (!person) throw new NotAllowed('only who is on the list has a seat');
    return { sitting, person, here: presentAt(sitting.events, act.at).has(act.who.id) };
  }

  private own(id: string, word: SeatWordRow) {
    return {
      ...word,
      kindText: this.texts.t(`sitting.seat.kind.${word.kind}`),
      when: screenInstant(word.at).slice(-5),
      tag: {
        kind: word.state === 'TAKEN' ? 'ok' : isOpen(word) ? 'wait' : '',
        label: this.texts.t(`sitting.seat.state.${word.kind === 'OPINION' ? 'OPINION' : 'FLOOR'}.${word.state}`),
      },
      withdraw: isOpen(word) ? `${paths.seatWords(id)}/${word.id}/withdrawal` : undefined,
    };
  }

  private choice(value: Choice): string {
    return this.texts.t(`sitting.vote.choice.${value}`);
  }
}
