import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { Intake } from '../../platform/files/intake.js';
import { LabelForm, VersionForm } from './materials.form.js';
import { MaterialPages } from './material.pages.js';
import { MaterialsService } from './materials.service.js';

@Controller('materials/:material')
@Allow('meeting.read')
export class MaterialController {
  constructor(
    private readonly pages: MaterialPages,
    private readonly service: MaterialsService,
    private readonly intake: Intake,
    private readonly store: FileStore,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('material') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  /** Opening is an act: it is noted who reads what. Work secrets are shown, not handed out (pages.md §4). */
  @Post('opening')
  async open(@Doing() act: Act, @Param('material') id: string): Promise<Download> {
    const { fileName, type, sha256, label } = await this.service.open(act, id);
    return new Download(fileName, type, this.store.stream(sha256), label === 'WORK_SECRET');
  }

  @Post('versions')
  async replace(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(VersionForm) form: Submitted<VersionForm>,
  ): Promise<Page | SeeOther> {
    const { taken, refusals } = await this.intake.take(form.files.slice(0, 1));
    if (!form.files.length) refusals.push({ field: 'files', key: 'meetings.materials.noFile' });
    form.refusals.push(...refusals);
    if (refusals.length) return (await this.pages.show(act, id, { version: form })).withStatus(422);
    const number = await this.service.replace(pressed(act, form, paths.material(id)), id, taken[0]!);
    return new SeeOther(paths.material(id), { text: this.texts.t('meetings.materials.replaced', { number }) });
  }

  @Post('label')
  async raise(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(LabelForm) form: Submitted<LabelForm>,
  ): Promise<SeeOther> {
    if (form.ok) await this.service.raiseLabel(pressed(act, form, paths.material(id)), id, form.value.label);
    return new SeeOther(paths.material(id), { text: this.texts.t('meetings.materials.labelled') });
  }

  @Post('removal')
  async remove(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    const meeting = await this.service.remove(pressed<string>(act, form, paths.materials), id);
    return new SeeOther(paths.materials(meeting), { text: this.texts.t('meetings.materials.removed') });
  }
}
