import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../meetings.paths.js';
import { PlacementForm, TopicRemovalForm } from './placement.form.js';
import { openMeetings } from './placement.queries.js';
import { topicFor, type TopicFacts } from './topic.queries.js';
import { isReviewer } from './topic.rules.js';
import { TopicCourse } from './topic-course.js';

/** Chooses a meeting for a topic, and asks why it is taken off one. */
@Injectable()
export class PlacementPages {
  constructor(
    private readonly database: Database,
    private readonly course: TopicCourse,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async choose(act: Act, id: string, again?: Submitted<PlacementForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const topic = await topicFor(rows, act, id);
    const office = await this.course.office(this.database, act.at);
    const meetings = await openMeetings(rows, act, isReviewer(act.who, office.unitId));
    const form = this.formViews.view({
      form: PlacementForm,
      action: paths.topicPlacement(id),
      again,
      options: {
        meetingId: meetings.map((one) => ({
          value: one.id,
          label: `${one.title}（${screenDate(localDateOf(one.sortAt))}）`,
          hint: this.texts.t(`meetings.state.${one.state}`),
        })),
      },
    });
    const title = this.texts.t('topics.placement.title');
    const fresh = { url: paths.newMeetingFor(id), label: this.texts.t('topics.placement.newMeeting') };
    const empty = meetings.length ? undefined : { text: this.texts.t('topics.placement.none'), ...fresh };
    const model = { form, fresh, empty, back: paths.topic(id) };
    return new Page('topics/placement', title, model, { crumbs: this.crumbs(topic, title), menu: '/topics' });
  }

  async removal(act: Act, id: string, again?: Submitted<TopicRemovalForm>): Promise<Page> {
    const topic = await topicFor(rowsOf(this.database), act, id);
    const form = this.formViews.view({ form: TopicRemovalForm, action: paths.topicRemoval(id), again });
    const title = this.texts.t('topics.removal.title');
    const ask = this.texts.t('topics.removal.ask', { title: topic.title });
    const model = { form, ask, act: title, back: paths.topic(id) };
    return new Page('series/reason', title, model, { crumbs: this.crumbs(topic, title), menu: '/topics' });
  }

  private crumbs(topic: TopicFacts, title: string) {
    return [
      { label: this.texts.t('topics.title'), url: paths.topics() },
      { label: topic.title, url: paths.topic(topic.id) },
      { label: title },
    ];
  }
}
