import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { DecisionPages } from './decision.pages.js';

@Controller()
@Allow('followup.read')
export class DecisionController {
  constructor(private readonly pages: DecisionPages) {}

  @Get('meetings/:meeting/decisions')
  ofMeeting(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.ofMeeting(act, id);
  }

  @Get('decisions/:decision')
  one(@Doing() act: Act, @Param('decision') id: string): Promise<Page> {
    return this.pages.one(act, id);
  }
}
