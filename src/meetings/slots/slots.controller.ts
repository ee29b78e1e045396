import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { SlotsQuery } from './slots.form.js';
import { SlotsPages } from './slots.pages.js';

@Controller('slots')
export class SlotsController {
  constructor(private readonly pages: SlotsPages) {}

  @Get()
  @Allow('meeting.apply')
  show(@Doing() act: Act, @Asked(SlotsQuery) asked: Submitted<SlotsQuery>): Promise<Page> {
    return this.pages.show(act, asked);
  }
}
