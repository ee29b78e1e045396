import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Intake } from '../../platform/files/intake.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Refused } from '../../platform/web/errors.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { Proposing } from './proposing.js';
import { TopicFilesForm } from './topic.form.js';
import { TopicFiles } from './topic-files.service.js';

/** Papers of a topic. */
@Controller('topics/:topic/files')
@Allow('meeting.read')
export class TopicFilesController {
  constructor(
    private readonly proposing: Proposing,
    private readonly service: TopicFiles,
    private readonly intake: Intake,
    private readonly store: FileStore,
    private readonly texts: Texts,
  ) {}

  /** The good files are filed even when others are refused; these are named with their reasons. */
  @Post()
  async file(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Form(TopicFilesForm) form: Submitted<TopicFilesForm>,
  ): Promise<Page | SeeOther> {
    const { taken, refusals } = await this.intake.take(form.files);
    if (!form.files.length) form.faults.push({ field: 'files', key: 'meetings.materials.noFile' });
    form.refusals.push(...refusals);
    if (form.ok && taken.length) {
      try {
        const { kind, label } = form.value;
        await this.service.file(pressed(act, form, paths.topic(id)), id, { kind, label }, taken);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        form.refusals.push(...error.refusals);
      }
    }
    if (form.ok && !form.refusals.length)
      return new SeeOther(paths.topic(id), { text: this.texts.t('topics.files.done', { n: taken.length }) });
    form.partly = taken.length > 0 && form.ok;
    const page = (await this.proposing.show(act, id, form)).withStatus(422);
    page.partly = form.partly;
    return page;
  }

  /** Work secrets are shown, not handed out (pages.md §4). */
  @Post(':file/opening')
  async open(@Doing() act: Act, @Param('topic') id: string, @Param('file') file: string): Promise<Download> {
    const { fileName, type, sha256, label } = await this.service.open(act, id, file);
    return new Download(fileName, type, this.store.stream(sha256), label === 'WORK_SECRET');
  }

  @Post(':file/removal')
  async remove(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Param('file') file: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.topic(id)), id, file);
    return new SeeOther(paths.topic(id), { text: this.texts.t('topics.files.removed') });
  }
}
