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
import { EngagementPages } from './engagement.pages.js';
import { EngagementService } from './engagement.service.js';
import { EngagementDecisionForm, EngagementReleaseForm, RatingForm } from './venue.form.js';

/** One outside resource of a meeting: decided on, done without, rated. */
@Controller('meetings/:meeting/engagements/:engagement')
@Allow('meeting.read')
export class EngagementController {
  constructor(
    private readonly pages: EngagementPages,
    private readonly service: EngagementService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string, @Param('engagement') engagement: string): Promise<Page> {
    return this.pages.show(act, id, engagement);
  }

  @Post('decision')
  decide(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('engagement') engagement: string,
    @Form(EngagementDecisionForm) form: Submitted<EngagementDecisionForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.decide(doing, id, engagement, value),
      landing: () => paths.engagement(id, engagement),
      said: () => ({ text: this.texts.t('venue.decision.done') }),
      again: (decision) => this.pages.show(act, id, engagement, { decision }),
    });
  }

  @Post('rating')
  rate(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('engagement') engagement: string,
    @Form(RatingForm) form: Submitted<RatingForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.rate(doing, id, engagement, value.rating, value.note),
      landing: () => paths.engagement(id, engagement),
      said: () => ({ text: this.texts.t('venue.rating.done') }),
      again: (rating) => this.pages.show(act, id, engagement, { rating }),
    });
  }

  @Post('release')
  release(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('engagement') engagement: string,
    @Form(EngagementReleaseForm) form: Submitted<EngagementReleaseForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.release(doing, id, engagement, value.reason),
      landing: () => paths.engagement(id, engagement),
      said: () => ({ text: this.texts.t('venue.release.done') }),
      again: (release) => this.pages.show(act, id, engagement, { release }),
    });
  }
}
