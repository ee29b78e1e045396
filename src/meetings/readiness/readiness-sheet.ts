import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperSpan, screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { ReadinessSheetData } from '../../platform/print/papers/readiness-sheet.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { whereOf } from '../meeting/meeting.view.js';
import { ReadinessGates, type Gate } from './gate.js';

/** 筹备检查单: the gates of a meeting on paper, the open ones first (MT20, S8.X3). */
@Injectable()
export class ReadinessSheets {
  constructor(
    private readonly database: Database,
    private readonly gates: ReadinessGates,
    private readonly texts: Texts,
    private readonly printing: PrintService,
  ) {}

  async print(act: Act, id: string): Promise<Download> {
    const data = await this.of(act, id);
    const { pdf } = await this.printing.print('readiness-sheet', data);
    return new Download(`${data.meeting}${data.title}.pdf`, 'application/pdf', pdf, true);
  }

  private async of(act: Act, id: string): Promise<ReadinessSheetData> {
    const rows = rowsOf(this.database);
    const meeting = await meetingFor(rows, act, id);
    const gates = await this.gates.of(rows, act, meeting);
    const met = gates.filter((gate) => gate.met);
    const { startsAt, endsAt } = meeting;
    return {
      title: this.texts.t('print.papers.readiness-sheet'),
      asOf: act.at,
      watermark: meeting.label === 'WORK_SECRET' ? `${act.who.name} ${screenInstant(act.at)}` : undefined,
      meeting: meeting.title,
      time: startsAt && endsAt ? paperSpan(startsAt, endsAt) : this.texts.t('meetings.noTimeYet'),
      place: whereOf(meeting, this.texts),
      summary: this.texts.t('meetings.readiness.summary', { met: met.length, all: gates.length }),
      rows: [...gates.filter((gate) => !gate.met), ...met].map((gate) => this.row(gate, act.at)),
    };
  }

  private row({ met, until, key, args, owes }: Gate, now: string) {
    const kind = met ? 'ok' : until && until < now ? 'bad' : 'wait';
    const state = this.texts.t(`meetings.readiness.onPaper.${kind}`);
    return { name: this.texts.t(key, args), state, owes, until: until && screenInstant(until) };
  }
}
