import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { ChangeForm } from './change.form.js';
import { ChangePages } from './change.pages.js';
import { Changing } from './changing.js';

/** 变更会议. */
@Controller('meetings/:meeting/changes/new')
export class ChangeController {
  constructor(
    private readonly changing: Changing,
    private readonly pages: ChangePages,
  ) {}

  @Get()
  @Allow('notice.see')
  ask(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post()
  @Allow('notice.see')
  change(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ChangeForm) form: Submitted<ChangeForm>,
  ): Promise<Page | SeeOther> {
    return this.changing.post(act, id, form);
  }
}
