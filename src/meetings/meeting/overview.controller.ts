import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Download, Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { HistoryPages } from '../history/history.pages.js';
import { ReadinessSheets } from '../readiness/readiness-sheet.js';
import { ReadinessPages } from '../readiness/readiness.pages.js';

/** What stands under 概况: what is ready, on the page and on paper, and what was done. */
@Controller('meetings/:meeting')
@Allow('meeting.read')
export class OverviewController {
  constructor(
    private readonly readiness: ReadinessPages,
    private readonly sheets: ReadinessSheets,
    private readonly history: HistoryPages,
  ) {}

  @Get('readiness')
  ready(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.readiness.show(act, id);
  }

  @Get('readiness/paper')
  sheet(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.sheets.print(act, id);
  }

  @Get('history')
  acts(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.history.show(act, id);
  }
}
