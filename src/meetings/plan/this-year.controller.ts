import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';

/** The address without a year leads to the plan of this year. */
@Controller('plans')
@Allow('meeting.read')
export class ThisYearController {
  @Get()
  current(@Doing() act: Act): SeeOther {
    return new SeeOther(paths.plan(Number(localDateOf(act.at).slice(0, 4))));
  }
}
