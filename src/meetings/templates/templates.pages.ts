import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { kindName } from '../types/kinds.js';
import { TemplateForm } from './template.form.js';
import { templatesFor, type TemplateRow } from './template.queries.js';

/** 申请模板 (MT7): one's own and the unit's, to begin with, to share, to delete; and a new one of an application. */
@Injectable()
export class TemplatesPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, from?: string, again?: Submitted<TemplateForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const model = {
      form: from || again ? await this.form(act, from ?? String(again?.typed.from ?? ''), again) : undefined,
      templates: (await templatesFor(rows, act)).map((row) => this.line(act, row)),
      apply: paths.newMeeting(),
    };
    const title = this.texts.t('templates.title');
    const crumbs = [{ label: this.texts.t('meetings.list.title'), url: paths.meetings() }, { label: title }];
    return new Page('templates/templates', title, model, { crumbs, menu: '/meetings' });
  }

  private async form(act: Act, from: string, again?: Submitted<TemplateForm>) {
    const meeting = await meetingFor(rowsOf(this.database), act, from);
    if (meeting.organizerId !== act.who.id) throw new NotAllowed();
    const values = { from, name: meeting.title };
    return this.formViews.view({ form: TemplateForm, action: paths.templates(), values, again });
  }

  private line(act: Act, row: TemplateRow) {
    const mine = row.ownerId === act.who.id;
    return {
      name: row.name,
      kind: kindName(row.type, row.subtypeName, this.texts),
      owner: row.owner,
      shared: this.texts.t(`templates.${row.unitId ? 'ofUnit' : 'ofOwner'}`),
      kept: screenInstant(row.createdAt),
      use: paths.fromTemplate(row.id),
      sharing: mine ? paths.templateSharing(row.id) : undefined,
      shareAct: this.texts.t(`templates.${row.unitId ? 'unshareAct' : 'shareAct'}`),
      removal: mine ? paths.templateRemoval(row.id) : undefined,
    };
  }
}
