import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { Intake } from '../../platform/files/intake.js';
import { MaterialsForm } from './materials.form.js';
import { MaterialsPages } from './materials.pages.js';
import { MaterialsService } from './materials.service.js';

@Controller('meetings/:meeting/materials')
@Allow('meeting.read')
export class MaterialsController {
  constructor(
    private readonly pages: MaterialsPages,
    private readonly service: MaterialsService,
    private readonly intake: Intake,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  /** The good files are filed even when others are refused; these are named with their reasons. */
  @Post()
  async file(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(MaterialsForm) form: Submitted<MaterialsForm>,
  ): Promise<Page | SeeOther> {
    const { taken, refusals } = await this.intake.take(form.files);
    if (!form.files.length) form.faults.push({ field: 'files', key: 'meetings.materials.noFile' });
    const { itemId, owedId, label } = form.value;
    const answer = await this.forms.handle(act, form, {
      run: (doing) => this.service.file(doing, id, { itemId, owedId, label }, taken),
      landing: () => paths.materials(id),
      said: () => ({ text: this.texts.t('meetings.materials.filed', { n: taken.length }) }),
      again: (file) => this.pages.show(act, id, { file }),
    });
    if (!refusals.length) return answer;
    form.refusals.push(...refusals);
    form.partly = taken.length > 0 && form.ok;
    const page = (await this.pages.show(act, id, { file: form })).withStatus(422);
    page.partly = form.partly;
    return page;
  }
}
