import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Refused } from '../../platform/web/errors.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { ListDecisionForm, PlacementForm, TopicRemovalForm } from './placement.form.js';
import { PlacementPages } from './placement.pages.js';
import { TopicPlacements } from './placement.service.js';

/** 列入会议: putting a topic on a meeting, deciding on it after the list is approved, taking it off. */
@Controller('topics/:topic/placement')
@Allow('meeting.read')
export class PlacementController {
  constructor(
    private readonly pages: PlacementPages,
    private readonly service: TopicPlacements,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  choose(@Doing() act: Act, @Param('topic') id: string): Promise<Page> {
    return this.pages.choose(act, id);
  }

  @Post()
  place(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Form(PlacementForm) form: Submitted<PlacementForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.place(doing, id, value.meetingId, value.reason),
      landing: () => paths.topic(id),
      said: () => ({ text: this.texts.t('topics.placement.done') }),
      again: (sent) => this.pages.choose(act, id, sent),
    });
  }

  @Post('decision')
  async decide(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Form(ListDecisionForm) form: Submitted<ListDecisionForm>,
  ): Promise<SeeOther> {
    if (!form.ok) throw new Refused(form.faults);
    const { placementId, decision } = form.value;
    await this.service.decide(pressed(act, form, paths.topic(id)), id, placementId, decision === 'AGREE');
    return new SeeOther(paths.topic(id), { text: this.texts.t(`topics.decision.done.${decision}`) });
  }

  @Get('removal')
  ask(@Doing() act: Act, @Param('topic') id: string): Promise<Page> {
    return this.pages.removal(act, id);
  }

  @Post('removal')
  takeOff(
    @Doing() act: Act,
    @Param('topic') id: string,
    @Form(TopicRemovalForm) form: Submitted<TopicRemovalForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.takeOff(doing, id, value.reason),
      landing: () => paths.topic(id),
      said: () => ({ text: this.texts.t('topics.removal.done') }),
      again: (sent) => this.pages.removal(act, id, sent),
    });
  }
}
