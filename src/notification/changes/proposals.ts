import { Injectable } from '@nestjs/common';
import { addMinutes, instantAt, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import type { OptionView } from '../../platform/web/form-view.js';
import { FreeRooms } from '../../resources/resources.js';
import type { MeetingFacts } from '../../meetings/meetings.js';
import { bodyNow, type NoticeBody } from '../notice/notice.body.js';
import { NoticeQueries } from '../notice/notice.queries.js';
import type { ChangeForm } from './change.form.js';
import { compared, type Compared } from './change.rules.js';
import { differenceWords } from './change.view.js';

/** What a change would come to, as far as its form is filled, before anything is issued. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeQueries,
    private readonly freeRooms: FreeRooms,
    private readonly texts: Texts,
  ) {}

  async of(meeting: MeetingFacts, typed?: ChangeForm): Promise<{ rooms: OptionView[]; rows: ComparedRow[] }> {
    const span = spanOf(typed) ?? { startsAt: meeting.startsAt as Instant, endsAt: meeting.endsAt as Instant };
    const last = (await this.notices.ofMeeting(meeting.id)).at(-1);
    const before = JSON.parse(last?.body ?? '{}') as NoticeBody;
    const now = await bodyNow(rowsOf(this.database), meeting.id, before);
    const heads = now.members.length + now.nonVoting.length;
    const candidates = await this.freeRooms.candidates(span, { heads }, meeting.id);
    const room = typed && candidates.find((one) => one.id === typed.roomId);
    const place = typed ? (room?.name ?? typed.place) : now.place;
    const rooms = candidates.map((one) => ({
      value: one.id,
      label: `${one.site} ${one.name}`,
      hint: `${this.texts.t('meetings.seats', { n: one.capacity })} ${this.fitness(one.faults[0])}`,
    }));
    const after = { ...now, ...span, place, postponed: !typed && before.postponed };
    return { rooms, rows: compared(before, after).map((one) => this.row(one)) };
  }

  private fitness(fault?: { key: string; args?: Record<string, string | number> }): string {
    return fault ? this.texts.t(fault.key, fault.args) : this.texts.t('meetings.application.free');
  }

  private row(difference: Compared): ComparedRow {
    const { item: label, from: before, to: after } = differenceWords(difference, this.texts);
    return { label, before, after, changed: difference.from !== difference.to };
  }
}

/** A line of the comparison that the page shows. */
export interface ComparedRow {
  label: string;
  before: string;
  after: string;
  changed: boolean;
}

function spanOf(typed?: ChangeForm): { startsAt: Instant; endsAt: Instant } | undefined {
  if (!typed?.date || !typed.starts || !typed.minutes) return undefined;
  const startsAt = instantAt(typed.date, typed.starts);
  return { startsAt, endsAt: addMinutes(startsAt, typed.minutes) };
}
