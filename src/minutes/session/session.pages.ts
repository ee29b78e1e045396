import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { minutesBetween } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingPaths } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import { keepsConduct } from '../conduct/conduct.rules.js';
import { SeatQueries, type SeatWordRow } from '../seat/seat.queries.js';
import { waiting } from '../seat/seat.rules.js';
import { presentAt } from '../presence/presence.rules.js';
import { isQuorate, quorumOf } from '../votes/quorum.rules.js';
import { VoteQueries } from '../votes/vote.queries.js';
import { CallForm, ConcludeForm, EndingForm, ImpromptuForm, itemOutcomes, PressForm } from './session.form.js';
import { isOutOfOrder, isUnderWay, keepsAttendance, presides, records, showsScreen } from './session.rules.js';
import { SittingFrames } from './sitting-frames.js';
import { quorumAt, type Sitting, type SittingItem } from './sitting.queries.js';

/** What comes back on the page. */
export interface SessionAgain {
  press?: Submitted<PressForm>;
  call?: Submitted<CallForm>;
  conclude?: Submitted<ConcludeForm>;
  impromptu?: Submitted<ImpromptuForm>;
}

/** 会议进行 (LV1): who is there, what is on, what comes next. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly queries: SittingFrames,
    private readonly votes: VoteQueries,
    private readonly seats: SeatQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: SessionAgain = {}): Promise<Page> {
    const sitting = await this.queries.seen(act, id);
    const votes = await this.votes.ofMeeting(id);
    const casting = await this.votes.casting(id);
    const { meeting } = sitting;
    const open = sitting.items.find((item) => item.startedAt && !item.endedAt);
    const quorum = quorumAt(sitting, act.at, open?.id);
    const here = presentAt(sitting.events, act.at);
    const staying = sitting.recusals.filter((one) => one.itemId === open?.id && here.has(one.personId));
    const next = sitting.items.find((item) => !item.startedAt);
    const mayPreside = presides(act, meeting);
    const press = (what: string) =>
      this.formViews.view({ form: PressForm, action: `${paths.session(id)}/${what}`, again: again.press });
    const words = mayPreside || records(act, meeting) ? await this.seats.words(id) : [];
    const model = {
      meeting,
      words: waiting(words, open?.id ?? null).map((word) => this.word(act, meeting, word)),
      quorum: { ...quorum, wanted: quorumOf(quorum), met: isQuorate(quorum) },
      tag: { label: this.texts.t(`minutes.state.${meeting.state}`) },
      items: sitting.items.map((item) => this.line(act, item, votes)),
      mayPreside,
      mayRecord: records(act, meeting),
      casting: casting && {
        ...casting,
        due: quorum.present,
        url: mayPreside || records(act, meeting) ? paths.vote(id, casting.itemId) : undefined,
      },
      open: open && { ...open, spent: minutesBetween(open.startedAt!, act.at) },
      staying: staying.map((one) => one.name).join('、'),
      next,
      outOfOrder: next && isOutOfOrder(next, sitting.items),
      forms: mayPreside ? this.forms(sitting, again, open, press) : undefined,
      urls: {
        checkin: paths.checkin(id),
        venue: meetingPaths.venue(id),
        presence: keepsAttendance(act, meeting) ? paths.presence(id) : undefined,
        conduct: keepsConduct(act, meeting) ? paths.conduct(id) : undefined,
        record: paths.record(id),
        recusals: meetingPaths.recusals(id),
        vote: open && paths.vote(id, open.id),
        screen: showsScreen(act, meeting) ? paths.screen(id) : undefined,
        closing: paths.closing(id),
        seat: sitting.people.some((one) => one.personId === act.who.id) ? paths.seat(id) : undefined,
      },
    };
    return this.queries.page(act, id, 'session', new Page('minutes/session', meeting.title, model));
  }

  /** Asks before a meeting ends whose items were not all called, and names them. */
  async ending(act: Act, id: string, again: Submitted<EndingForm>): Promise<Page> {
    const { items } = await this.queries.seen(act, id);
    const model = {
      form: this.formViews.view({ form: EndingForm, action: `${paths.session(id)}/ending`, again }),
      uncalled: items.filter((item) => !item.startedAt),
      back: paths.session(id),
    };
    const page = new Page('minutes/ending', this.texts.t('sitting.ending.title'), model);
    return this.queries.page(act, id, 'session', page);
  }

  private forms(sitting: Sitting, again: SessionAgain, open: SittingItem | undefined, press: (what: string) => object) {
    const { id, state, isMajor } = sitting.meeting;
    const callable = sitting.items.filter((item) => !item.startedAt);
    return {
      opening: state === 'NOTIFIED' ? press('opening') : undefined,
      pause: state === 'IN_SESSION' && !open ? press('pause') : undefined,
      resume: state === 'PAUSED' ? press('resumption') : undefined,
      ending: isUnderWay(state) && !open ? press('ending') : undefined,
      calls:
        state === 'IN_SESSION' && !open
          ? callable.map((item) => ({
              item,
              needsReason: isOutOfOrder(item, sitting.items),
              form: this.formViews.view({
                form: CallForm,
                action: `${paths.item(id, item.id)}/start`,
                again: again.call,
                prefix: `call${item.position}`,
              }),
            }))
          : [],
      conclude: open
        ? this.formViews.view({
            form: ConcludeForm,
            action: `${paths.item(id, open.id)}/end`,
            options: {
              outcome: itemOutcomes.map((value) => ({ value, label: this.texts.t(`minutes.outcome.${value}`) })),
            },
            again: again.conclude,
          })
        : undefined,
      impromptu:
        state === 'IN_SESSION' && !isMajor
          ? this.formViews.view({
              form: ImpromptuForm,
              action: `${paths.session(id)}/impromptu`,
              again: again.impromptu,
              prefix: 'new',
            })
          : undefined,
    };
  }

  /** What waits at a seat; opinions are the recorder's to take. */
  private word(act: Act, meeting: Sitting['meeting'], word: SeatWordRow) {
    const label = this.texts.t(`sitting.seat.${word.kind === 'OPINION' ? 'takeOpinion' : 'takeFloor'}`);
    return {
      ...word,
      kindText: this.texts.t(`sitting.seat.kind.${word.kind}`),
      label,
      named: this.texts.t('sitting.seat.takeNamed', { act: label, name: word.name }),
      take: word.kind !== 'OPINION' || records(act, meeting) ? `${paths.seatWords(meeting.id)}/${word.id}/taking` : '',
    };
  }

  private line(act: Act, item: SittingItem, votes: { itemId: string; words: string }[]) {
    const until = item.endedAt ?? act.at;
    return {
      ...item,
      categoryText: this.texts.t(`minutes.category.${item.category}`),
      outcomeText: item.outcome ? this.texts.t(`minutes.outcome.${item.outcome}`) : '',
      actual: item.startedAt ? minutesBetween(item.startedAt, until) : null,
      votes: votes.filter((vote) => vote.itemId === item.id),
    };
  }
}
