import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf as readerOf } from '../../platform/database/rows.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { whereOf } from '../meeting/meeting.view.js';
import { seatingOf } from './seating.queries.js';
import { rowsOf } from './seating.rules.js';

/** 座次图 and 席位签 (pages.md §3). */
@Injectable()
export class SeatingPapers {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  async plan(act: Act, id: string): Promise<Download> {
    const { meeting, plan } = await this.read(act, id);
    const title = this.texts.t('seating.planOf', { title: meeting.title });
    const { pdf } = await this.print.print('seating-plan', {
      title,
      asOf: act.at,
      when: meeting.startsAt && meeting.endsAt ? paperSpan(meeting.startsAt, meeting.endsAt) : '',
      place: whereOf(meeting, this.texts),
      rows: rowsOf(plan.seats, plan.perRow).map((row) =>
        row.map(({ number, person }) => ({ number, name: person?.name ?? '', unit: person?.unitName ?? '' })),
      ),
    });
    return new Download(`${title}.pdf`, 'application/pdf', pdf, true);
  }

  /** One sheet for each who is seated, in the order of the seats. */
  async cards(act: Act, id: string): Promise<Download> {
    const { meeting, plan } = await this.read(act, id);
    const title = this.texts.t('seating.cardsOf', { title: meeting.title });
    const names = plan.seats.flatMap(({ person }) => (person ? [person.name] : []));
    const { pdf } = await this.print.print('name-cards', { title, asOf: act.at, names });
    return new Download(`${title}.pdf`, 'application/pdf', pdf, true);
  }

  private async read(act: Act, id: string) {
    const rows = readerOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    return { meeting, plan: await seatingOf(rows, meeting) };
  }
}
