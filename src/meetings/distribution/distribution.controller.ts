import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { MaterialPages } from '../materials/material.pages.js';
import { paths } from '../meetings.paths.js';
import { RecallForm, ReviewForm } from './distribution.form.js';
import { DistributionService } from './distribution.service.js';
import { RecallPages } from './recall.pages.js';

/** What becomes of one paper before and after the participants have it (MT17). */
@Controller('materials/:material')
@Allow('meeting.read')
export class DistributionController {
  constructor(
    private readonly pages: MaterialPages,
    private readonly recalls: RecallPages,
    private readonly service: DistributionService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post('review')
  review(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(ReviewForm) form: Submitted<ReviewForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { result, note }) => this.service.review(doing, id, result, note),
      landing: () => paths.material(id),
      said: () => ({ text: this.texts.t(`materials.review.said.${form.value.result}`) }),
      again: (review) => this.pages.show(act, id, { review }),
    });
  }

  @Post('distribution')
  async distribute(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.distribute(pressed(act, form, paths.material(id)), id);
    return new SeeOther(paths.material(id), { text: this.texts.t('materials.distribution.done', { n: 1 }) });
  }

  @Get('recall')
  ask(@Doing() act: Act, @Param('material') id: string): Promise<Page> {
    return this.recalls.show(act, id);
  }

  @Post('recall')
  recall(
    @Doing() act: Act,
    @Param('material') id: string,
    @Form(RecallForm) form: Submitted<RecallForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { reason }) => this.service.recall(doing, id, reason),
      landing: (meeting) => paths.materials(meeting),
      said: () => ({ text: this.texts.t('materials.recall.done') }),
      again: (sent) => this.recalls.show(act, id, sent),
    });
  }
}

/** All papers of a meeting that are ready, sent at once (MT16). */
@Controller('meetings/:meeting/materials/distribution')
@Allow('meeting.read')
export class DistributionsController {
  constructor(
    private readonly service: DistributionService,
    private readonly texts: Texts,
  ) {}

  @Post()
  async distribute(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    const n = await this.service.distributeAll(pressed(act, form, paths.materials(id)), id);
    return new SeeOther(paths.materials(id), { text: this.texts.t('materials.distribution.done', { n }) });
  }
}
