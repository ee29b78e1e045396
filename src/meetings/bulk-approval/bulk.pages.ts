import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import { pathLines } from '../approval/approval.view.js';
import { whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { BulkForm } from './bulk.form.js';
import { mostAtOnce } from './bulk.rules.js';
import { BulkService, type Chosen } from './bulk.service.js';

/** What is about to be approved together, and afterwards what became of each. */
@Injectable()
export class BulkPages {
  constructor(
    private readonly service: BulkService,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, ids: readonly string[]): Promise<Page> {
    const chosen = await this.service.chosen(act, ids);
    const simple = chosen.filter(({ obstacle }) => !obstacle);
    const title = this.texts.t('meetings.bulk.title');
    const model = {
      none: !chosen.length,
      steps: simple.map(({ step }) => step.id),
      simple: simple.map((one) => this.line(one)),
      others: chosen.filter(({ obstacle }) => obstacle).map((one) => this.line(one)),
      act: this.texts.t('meetings.bulk.act', { n: simple.length }),
      tooMany: ids.length > mostAtOnce && this.texts.t('meetings.bulk.tooMany', { most: mostAtOnce }),
      form: this.formViews.view({ form: BulkForm, action: paths.bulkApproval([]) }),
    };
    const crumbs = [
      { label: this.texts.t('meetings.list.title'), url: paths.meetings() },
      { label: this.texts.t('meetings.approval.listTitle'), url: paths.approvals() },
      { label: title },
    ];
    return new Page('meetings/bulk-approval', title, model, { crumbs, menu: '/meetings' });
  }

  private line({ step, meeting, obstacle, heed }: Chosen) {
    const [outcome] = pathLines([step], this.texts);
    return {
      title: meeting.title,
      url: paths.approval(step.id),
      when: whenOf(meeting, this.texts),
      who: outcome!.who,
      heed: heed.map(({ key, args }) => this.texts.t(key, args)),
      outcome: obstacle === 'decided' ? outcome : undefined,
      why: obstacle && obstacle !== 'decided' ? this.texts.t(`meetings.bulk.why.${obstacle}`) : '',
    };
  }
}
