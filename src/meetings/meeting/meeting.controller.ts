import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { MeetingPages } from './meeting.pages.js';

@Controller('meetings/:meeting')
export class MeetingController {
  constructor(private readonly pages: MeetingPages) {}

  @Get()
  @Allow('meeting.read')
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }
}
