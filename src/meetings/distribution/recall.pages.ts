import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { materialFor } from '../materials/materials.queries.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { RecallForm } from './distribution.form.js';
import { everOpened } from './distribution.queries.js';

/** 撤回材料: asked before it is done, with who has read it already. */
@Injectable()
export class RecallPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<RecallForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const { material, meeting, reader } = await materialFor(rows, act, id);
    if (!reader.onDuty) throw new NotAllowed();
    const names = (await everOpened(rows, id)).map((one) => `${one.unitName} ${one.name}`);
    const form = this.formViews.view({ form: RecallForm, action: paths.materialRecall(id), again });
    const t = (key: string, args?: Record<string, string>) => this.texts.t(`materials.recall.${key}`, args);
    const model = {
      what: t('ask', { title: material.title }),
      consequences: [t('closed'), names.length ? t('readers', { names: names.join('、') }) : t('noReader')],
      form,
      asked: [form.fields.reason],
      act: t('act'),
      back: paths.material(id),
    };
    const crumbs = this.heads.crumbs(meeting, this.texts.t('meetings.materials.title'), material.title);
    return new Page('meetings/material-recall', t('title'), model, { crumbs, menu: '/meetings' });
  }
}
