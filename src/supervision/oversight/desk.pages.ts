import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { alarmsOf } from './alarm.rules.js';
import { paths } from './oversight.paths.js';
import { OversightQueries, type SupervisedRow } from './oversight.queries.js';
import { findingLines } from './oversight.view.js';

/** Alarms shown at once, the newest; the others are folded. */
const mostAlarms = 5;

/** 会议监督 (OV1): today's meetings, what has gone wrong in the last month, what is not put right yet. */
@Injectable()
export class DeskPages {
  constructor(
    private readonly queries: OversightQueries,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async desk(act: Act): Promise<Page> {
    const today = localDateOf(act.at);
    const span = [addDays(today, -30), addDays(today, 8)].map((date) => instantAt(date, '00:00'));
    const all = (await this.queries.meetings(act, span[0]!, span[1]!)).map((row) => this.supervised(act, row));
    const near = all.filter((one) => one.day >= addDays(today, -7));
    const supervised = near.filter((one) => one.supervisor).length;
    const alarms = all.filter((one) => one.alarms.length).reverse();
    const model = {
      today: all.filter((one) => one.day === today),
      alarms: alarms.slice(0, mostAlarms),
      moreAlarms: alarms.slice(mostAlarms),
      meetings: near.filter((one) => one.day !== today),
      findings: findingLines(await this.queries.open(act), today, this.texts),
      coverage: this.texts.t('oversight.desk.coverage', { meetings: near.length, supervised }),
      officers: paths.officers(),
    };
    return new Page('supervision/desk', this.texts.t('oversight.desk.title'), model, { menu: paths.desk() });
  }

  private supervised(act: Act, meeting: SupervisedRow) {
    return {
      ...meeting,
      day: localDateOf(meeting.startsAt),
      open: Number(meeting.open),
      url: paths.check(meeting.id),
      stateText: this.texts.t(`meetings.state.${meeting.state}`),
      alarms: alarmsOf(meeting, act.at, this.calendars.current).map((key) => this.texts.t(`oversight.alarm.${key}`)),
    };
  }
}
