import { Controller, Get, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Download, Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { CostFiguresPages } from './figures.pages.js';

/** 会议费用统计 (ST3). */
@Controller('statistics/cost')
@Allow('meeting.read')
export class CostFiguresController {
  constructor(private readonly pages: CostFiguresPages) {}

  @Get()
  show(@Doing() act: Act, @Query('year') year?: string): Promise<Page> {
    return this.pages.show(act, year);
  }

  @Get('export')
  export(@Doing() act: Act, @Query('year') year?: string): Promise<Download> {
    return this.pages.sheet(act, year);
  }
}
