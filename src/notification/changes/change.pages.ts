import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { localOf, minutesBetween } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { Offer } from '../../resources/resources.js';
import { isPossible, MeetingHeads, meetingPaths, type MeetingFacts, type SlotView } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';
import { ChangeForm } from './change.form.js';
import { mayManage } from './notified.js';
import { Proposals } from './proposals.js';
import { ToldPeople } from './told.queries.js';

/** Rooms and times to take instead: of a lost room, or because they were asked for. */
interface Proposed {
  offers?: readonly Offer[];
  slots?: readonly SlotView[];
}

/** 变更会议 (NT7): the rooms that are free, what was and what is to be, who will be told. */
@Injectable()
export class ChangePages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly proposals: Proposals,
    private readonly told: ToldPeople,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<ChangeForm>, proposed: Proposed = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const { meeting } = head;
    if (!mayManage(meeting, act.who.id)) throw new NotFound('change');
    const title = this.texts.t('notification.change.title');
    const page = (model: object) =>
      new Page('notification/change', title, { ...head, ...model }, { crumbs: this.heads.crumbs(meeting, title) });
    if (!isPossible('changeNotice', meeting.state)) return page({});
    const stored = this.stored(meeting);
    const { rooms, rows } = await this.proposals.of(meeting, again?.value);
    const form = this.formViews.view({
      form: ChangeForm,
      action: paths.change(id),
      values: stored,
      options: { roomId: rooms },
      again,
      version: meeting.version,
    });
    return page({
      form,
      rows,
      differs: rows.some((row) => row.changed),
      told: await this.told.ofChange(id),
      slots: proposed.slots,
      slotsWanting: proposed.slots && !proposed.slots.length,
      offers: (proposed.offers ?? []).map((offer) => ({
        room: offer.room,
        when: screenSpan(offer.startsAt, offer.endsAt),
        intent: `offer:${offer.roomId}:${offer.startsAt}`,
      })),
      urls: { agenda: meetingPaths.agenda(id), people: meetingPaths.people(id), postponement: paths.postponement(id) },
      mayPostpone: meeting.state === 'NOTIFIED',
    });
  }

  private stored(meeting: MeetingFacts) {
    const start = localOf(meeting.startsAt!);
    return {
      date: start.date,
      starts: start.time,
      minutes: minutesBetween(meeting.startsAt!, meeting.endsAt!),
      roomId: meeting.roomId,
      place: meeting.place ?? '',
      reason: '',
      askAgain: '1',
    } as Partial<Record<keyof ChangeForm, string | number | null>>;
  }
}
