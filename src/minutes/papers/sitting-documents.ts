import { Injectable } from '@nestjs/common';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { DocumentSource, type FiledDocument } from '../../platform/feature/filed-document.js';
import type { AttendanceSheetData } from '../../platform/print/papers/attendance-sheet.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { attendances, quorumAt, sittingIn, type Sitting } from '../session/sitting.queries.js';

/** 签到表 as filled, for a meeting's archive package. */
@Injectable()
export class AttendanceDocuments extends DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {
    super();
  }

  async documents(meetingId: string): Promise<FiledDocument[]> {
    const sitting = await sittingIn(this.database, meetingId);
    if (!sitting.events.length) return [];
    const data = this.data(sitting, await this.ways(meetingId));
    const { pdf, pages } = await this.print.print('attendance-sheet', data);
    const [unit] = await this.database.rows<{ name: string }>(
      'SELECT u.name FROM meeting m JOIN unit u ON u.id = m.hostUnitId WHERE m.id = ?',
      [meetingId],
    );
    return [
      {
        kind: 'ATTENDANCE',
        title: data.title,
        responsible: unit!.name,
        date: localDateOf(data.asOf),
        ending: 'pdf',
        original: false,
        content: Buffer.from(pdf),
        pages,
      },
    ];
  }

  private data(sitting: Sitting, ways: ReadonlyMap<string, string>): AttendanceSheetData {
    const { meeting, events } = sitting;
    const start = meeting.actualStartAt ?? meeting.startsAt;
    const end = meeting.actualEndAt ?? meeting.endsAt;
    const quorum = quorumAt(sitting, start > meeting.startsAt ? start : meeting.startsAt);
    return {
      title: `${meeting.title}${this.texts.t('print.papers.attendance-sheet')}`,
      asOf: end,
      meeting: meeting.title,
      time: paperSpan(start, end),
      place: meeting.placeName,
      filled: true,
      rows: attendances(sitting).map((person) => {
        const arrived = events.find((event) => event.personId === person.personId && event.kind === 'ARRIVED');
        const way = ways.get(person.personId);
        return {
          unit: person.unitName,
          name: person.name,
          post: person.post,
          role: this.texts.t(`minutes.capacity.${person.capacity}`),
          checkedIn: arrived && screenInstant(arrived.at).slice(-5),
          method: way && this.texts.t(`minutes.via.${way}`),
          remark: this.texts.t(`minutes.attendance.${person.attendance}`, { minutes: person.minutesLate }),
        };
      }),
      summary: this.texts.t('minutes.paper.quorum', { ...quorum }),
    };
  }

  private async ways(meetingId: string): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ personId: string; via: string }>(
      "SELECT personId, via FROM presence_event WHERE meetingId = ? AND kind = 'ARRIVED' ORDER BY at, id",
      [meetingId],
    );
    return new Map(rows.map(({ personId, via }) => [personId, via]));
  }
}
