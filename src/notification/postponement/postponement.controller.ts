import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import { PostponementForm } from './postponement.form.js';
import { PostponementPages } from './postponement.pages.js';
import { PostponementService } from './postponement.service.js';

/** 改期. */
@Controller('meetings/:meeting/postponement')
export class PostponementController {
  constructor(
    private readonly service: PostponementService,
    private readonly pages: PostponementPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('notice.see')
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  @Allow('notice.see')
  postpone(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(PostponementForm) form: Submitted<PostponementForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (a, value) => this.service.postpone(a, id, value.reason),
      landing: () => paths.meeting(id),
      said: () => ({ text: this.texts.t('notification.postponement.done') }),
      again: (again) => this.pages.show(act, id, again),
    });
  }
}
