import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { CalendarQuery } from './calendar.form.js';
import { CalendarPages } from './calendar.pages.js';

@Controller('calendar')
export class CalendarController {
  constructor(private readonly pages: CalendarPages) {}

  @Get()
  @Allow('meeting.read')
  show(@Doing() act: Act, @Asked(CalendarQuery) asked: Submitted<CalendarQuery>): Promise<Page> {
    return this.pages.show(act, asked);
  }
}
