import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../../meetings/meetings.js';
import { mayManage } from '../changes/notified.js';
import { ToldPeople } from '../changes/told.queries.js';
import { paths } from '../notification.paths.js';
import { PostponementForm } from './postponement.form.js';

/** 改期 (NT7): a new time that is known goes by a change, one that is not puts the meeting off. */
@Injectable()
export class PostponementPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly told: ToldPeople,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again?: Submitted<PostponementForm>): Promise<Page> {
    const head = await this.heads.of(act, id, 'notice');
    const { meeting } = head;
    if (!mayManage(meeting, act.who.id)) throw new NotFound('postponement');
    const open = meeting.state === 'NOTIFIED';
    const form = this.formViews.view({ form: PostponementForm, action: paths.postponement(id), again });
    const people = open ? await this.told.ofEverybody(id) : [];
    const change = open || meeting.state === 'POSTPONED' ? paths.change(id) : undefined;
    const model = { ...head, form: open ? form : undefined, people, room: meeting.room, change };
    const title = this.texts.t('notification.postponement.title');
    return new Page('notification/postponement', title, model, {
      crumbs: this.heads.crumbs(meeting, title),
      menu: '/meetings',
    });
  }
}
