import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf as readerOf } from '../../platform/database/rows.js';
import type { GuideData } from '../../platform/print/papers/guide.js';
import { Texts } from '../../platform/text/texts.js';
import { agendaRows } from '../agenda/agenda.queries.js';
import { plannedStarts } from '../agenda/agenda.view.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import { whereOf } from '../meeting/meeting.view.js';
import { capacities } from '../people/meeting-person.entity.js';
import { peopleList } from '../people/people.queries.js';
import { seatingOf } from '../seating/seating.queries.js';
import { rowsOf } from '../seating/seating.rules.js';

/** 会议指南 (MT20): put together from what the meeting's pages hold. */
@Injectable()
export class GuidePapers {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  /** For everybody who may know of the meeting. Throws `NotFound`. */
  async guide(act: Act, id: string): Promise<GuideData> {
    const rows = readerOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const items = await agendaRows(rows, id);
    const starts = plannedStarts(items, meeting.startsAt);
    const people = await peopleList(rows, id);
    const plan = await seatingOf(rows, meeting);
    const labelled = meeting.label === 'WORK_SECRET';
    return {
      title: this.texts.t('guide.of', { title: meeting.title }),
      asOf: act.at,
      draft: !meeting.number,
      watermark: labelled ? `${act.who.name} ${screenInstant(act.at)}` : undefined,
      facts: await this.facts(meeting),
      agenda: items.map((item, n) => ({
        title: item.title,
        presenter: [item.unit, item.presenter].filter(Boolean).join(' '),
        minutes: item.minutes,
        start: starts[n] ?? '',
      })),
      people: capacities
        .map((capacity) => ({
          heading: this.texts.t(`meetings.capacity.${capacity}`),
          names: people.filter((one) => one.capacity === capacity).map((one) => one.name),
        }))
        .filter((group) => group.names.length),
      seats: rowsOf(plan.seats, plan.perRow).map((row, n) => {
        const names = row.map((seat) => seat.person?.name ?? this.texts.t('seating.free')).join('　');
        return this.texts.t('guide.row', { row: this.texts.t('seating.row', { n: n + 1 }), names });
      }),
      rules: ['order', 'respect', 'focus', 'leave'].map((rule) => this.texts.t(`sitting.conduct.rules.${rule}`)),
    };
  }

  private async facts(meeting: MeetingFacts) {
    const { startsAt, endsAt, organizerId } = meeting;
    const contact = await this.database.row<{ phone: string | null }>('SELECT phone FROM person WHERE id = ?', [
      organizerId,
    ]);
    const facts = {
      time: startsAt && endsAt ? paperSpan(startsAt, endsAt) : this.texts.t('meetings.noTimeYet'),
      place: whereOf(meeting, this.texts) || this.texts.t('meetings.noPlaceYet'),
      chair: [meeting.chair, meeting.chairPost].filter(Boolean).join(' '),
      contact: [meeting.organizer, contact?.phone].filter(Boolean).join(' '),
    };
    return Object.entries(facts).map(([name, value]) => ({ label: this.texts.t(`guide.${name}`), value }));
  }
}
