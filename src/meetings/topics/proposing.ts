import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../meetings.paths.js';
import type { TopicFilesForm, TopicForm } from './topic.form.js';
import { TopicFormPages } from './topic-form.pages.js';
import { TopicPages } from './topic.pages.js';
import { contentOf, TopicService } from './topic.service.js';

/** The course of a topic's form: a people button, a draft, or handing it in. */
@Injectable()
export class Proposing {
  constructor(
    private readonly pages: TopicPages,
    private readonly formPages: TopicFormPages,
    private readonly service: TopicService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  /** The form for its proposer while he may change it, else the topic to read. */
  async show(act: Act, id: string, files?: Submitted<TopicFilesForm>): Promise<Page> {
    const beside = await this.beside(act, id, files);
    return beside ? this.formPages.show(act, beside) : this.pages.show(act, id, { files });
  }

  async post(act: Act, form: Submitted<TopicForm>, id?: string): Promise<Page | SeeOther> {
    const again = async (sent: Submitted<TopicForm>) =>
      this.formPages.show(act, id ? await this.beside(act, id) : undefined, sent);
    if (await this.formPages.press(form)) return again(form.withoutFaults());
    const saving = form.intent === 'save';
    const edited = { id, version: form.version };
    return this.forms.handle(act, form, {
      run: (doing, value) => {
        const content = contentOf(value, this.formPages.presenter(form));
        return saving ? this.service.save(doing, edited, content) : this.service.submit(doing, edited, content);
      },
      landing: (topic) => paths.topic(topic),
      said: () => ({ text: this.texts.t(`topics.${saving ? 'saved' : 'submitted'}`) }),
      again,
    });
  }

  private async beside(act: Act, id: string, files?: Submitted<TopicFilesForm>) {
    const { topic, model, mine, returned } = await this.pages.beside(act, id, files);
    return mine ? { topic, model: { ...model, returned } } : undefined;
  }
}
