import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { unitChoices } from '../../organisation/organisation.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { isPreparer, mayPrepare } from '../preparation/preparation.rules.js';
import { MoreUnitsForm } from './member-unit.form.js';
import { memberUnits } from './member-unit.queries.js';
import { owesAnswer, rowsSeen } from './member-unit.rules.js';
import { unitsTable } from './member-unit.view.js';
import { UnitNotes } from './unit-notes.js';

/** 成员单位 (MT24): who has answered and who has not; a member unit sees its own row and what is common. */
@Injectable()
export class MemberUnitsPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly notes: UnitNotes,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<MoreUnitsForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'people');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const all = await memberUnits(rows, id);
    const units = rowsSeen(all, meeting, act.who);
    const conducts = isPreparer(meeting, act.who.id);
    if (!conducts && !units.length) throw new NotAllowed();
    const silent = units.filter((unit) => owesAnswer(unit, meeting.startsAt)).map(({ unit }) => unit);
    const may = mayPrepare(meeting, act.who.id);
    const own = conducts ? undefined : units[0];
    const model = {
      ...head,
      when: this.texts.t('memberUnits.timeIs', { when: whenOf(meeting, this.texts) }),
      silent: conducts && silent.length ? this.texts.t('memberUnits.silent', { units: silent.join('、') }) : '',
      own: own && { url: paths.memberUnit(id, own.unitId), label: this.texts.t('memberUnits.ownAct') },
      table: unitsTable({ meeting, units, notes: await this.notes.of(rows, id), now: act.at }, this.texts),
      call: may ? { url: paths.newTopicCall(id), label: this.texts.t('memberUnits.callTopics') } : undefined,
      form: may ? await this.adding(id, [meeting.hostUnitId, ...all.map(({ unitId }) => unitId)], again) : undefined,
    };
    const title = this.texts.t('memberUnits.title');
    return new Page('meetings/units', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  private async adding(id: string, taken: readonly string[], again?: Submitted<MoreUnitsForm>) {
    const units = await unitChoices(rowsOf(this.database));
    const unitIds = units.filter(({ value }) => !taken.includes(value));
    if (!unitIds.length) return undefined;
    return this.formViews.view({ form: MoreUnitsForm, action: paths.memberUnits(id), again, options: { unitIds } });
  }
}
