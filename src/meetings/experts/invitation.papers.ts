import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { InvitationData } from '../../platform/print/papers/invitation.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { StoredOrgan } from '../../organisation/organisation.js';
import { agendaRows } from '../agenda/agenda.queries.js';
import { plannedStarts } from '../agenda/agenda.view.js';
import { meetingFor, type MeetingFacts } from '../meeting/meeting.queries.js';
import { whereOf } from '../meeting/meeting.view.js';
import { peopleList, type ListedPerson } from '../people/people.queries.js';
import { isPreparer } from '../preparation/preparation.rules.js';

/** 会议邀请函: for an expert on the list, with his items, when to come, and the commitment to be signed (S2.O7, P24). */
@Injectable()
export class InvitationPapers {
  constructor(
    private readonly database: Database,
    private readonly organ: StoredOrgan,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  /** For who prepares the meeting and for himself. Throws `NotFound`. */
  async letter(act: Act, meetingId: string, personId: string): Promise<Download> {
    const data = await this.data(act, meetingId, personId);
    const { pdf } = await this.print.print('invitation', data);
    return new Download(`${data.meeting}-${data.addressee}-${data.title}.pdf`, 'application/pdf', pdf, true);
  }

  private async data(act: Act, meetingId: string, personId: string): Promise<InvitationData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, meetingId);
    const person = (await peopleList(rows, meetingId)).find((one) => one.personId === personId);
    const may = isPreparer(meeting, act.who.id) || personId === act.who.id;
    if (person?.capacity !== 'EXPERT' || !may) throw new NotFound('invitation');
    const items = await agendaRows(rows, meetingId);
    const starts = plannedStarts(items, meeting.startsAt);
    const own = person.items.split('、').filter(Boolean).map(Number);
    const his = items
      .map((item, n) => ({ ...item, start: starts[n] ?? null }))
      .filter((item) => !own.length || own.includes(item.position));
    const [contact] = await rows<{ name: string; phone: string | null }>(
      'SELECT name, phone FROM person WHERE id = ?',
      [meeting.organizerId],
    );
    const { name } = this.organ.identity();
    return {
      title: this.t('title'),
      asOf: act.at,
      draft: !meeting.number,
      organMark: name,
      meeting: meeting.title,
      addressee: person.name,
      body: this.body(meeting, person, his, own.length > 0),
      commitment: { title: this.t('commitment'), lines: this.texts.t('experts.terms').split('\n') },
      signature: { organ: name, date: localDateOf(act.at) },
      contact: contact && { name: contact.name, phone: contact.phone ?? '' },
    };
  }

  private body(
    meeting: MeetingFacts,
    person: ListedPerson,
    items: readonly { position: number; title: string; start: string | null }[],
    only: boolean,
  ): string[] {
    const first = items[0];
    const time =
      meeting.startsAt && meeting.endsAt
        ? paperSpan(meeting.startsAt, meeting.endsAt)
        : this.texts.t('meetings.noTimeYet');
    const arrival =
      only && first?.start ? this.t('arrivesFor', { time: first.start, n: first.position }) : this.t('arrives');
    return [
      this.t('opening', { meeting: meeting.title, name: person.name }),
      this.t('time', { time }),
      this.t('place', { place: whereOf(meeting, this.texts) || this.texts.t('meetings.noPlaceYet') }),
      this.t('items'),
      ...items.map((item) => this.t('item', { n: item.position, title: item.title })),
      this.t('arrival', { arrival }),
      this.t('asks'),
    ];
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`experts.letter.${key}`, args);
  }
}
