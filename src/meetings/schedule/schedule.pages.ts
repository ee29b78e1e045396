import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate, screenSpan } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { whereOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import type { BranchVenue, ScheduleEntry } from './schedule.entity.js';
import { BranchForm, EntryForm } from './schedule.form.js';
import { byDay } from './schedule.rules.js';

interface Again {
  entry?: Submitted<EntryForm>;
  branch?: Submitted<BranchForm>;
}

/** 日程与分会场: what happens on which day beside the agenda, and from where others take part. */
@Injectable()
export class SchedulePages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: Again = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'agenda');
    const { meeting } = head;
    const may = mayPrepare(meeting, act.who.id);
    const lines = await this.database.rows<ScheduleEntry>(
      'SELECT * FROM schedule_entry WHERE meetingId = ? ORDER BY startsAt, id',
      [id],
    );
    const branches = await this.database.rows<BranchVenue>(
      'SELECT * FROM branch_venue WHERE meetingId = ? ORDER BY id',
      [id],
    );
    const removal = (one: string) => (may ? paths.scheduleRemoval(id, one) : undefined);
    const model = {
      ...head,
      days: byDay(lines).map(({ day, lines: own }) => ({
        date: screenDate(day),
        lines: own.map((line) => ({
          ...line,
          span: screenSpan(line.startsAt, line.endsAt).replace(/^.*?）/, ''),
          removal: removal(line.id),
        })),
      })),
      main: whereOf(meeting, this.texts),
      branches: branches.map((one) => ({ ...one, removal: removal(one.id) })),
      entry: may
        ? this.formViews.view({
            form: EntryForm,
            action: paths.schedule(id),
            values: { date: meeting.startsAt ? localDateOf(meeting.startsAt) : '' },
            again: again.entry,
          })
        : undefined,
      branch: may
        ? this.formViews.view({ form: BranchForm, action: paths.branches(id), prefix: 'b', again: again.branch })
        : undefined,
      back: paths.agenda(id),
    };
    const title = this.texts.t('schedule.title');
    return new Page('meetings/schedule', title, model, {
      crumbs: this.heads.crumbs(meeting, title),
      menu: '/meetings',
    });
  }
}
