import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Download } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { NoticePapers } from './notice.papers.js';

@Controller('meetings/:meeting/notices')
export class NoticePaperController {
  constructor(
    private readonly papers: NoticePapers,
    private readonly print: PrintService,
  ) {}

  /** `preview` or the version of an issued notice. */
  @Get(':version')
  @Allow('notice.see')
  async paper(@Doing() act: Act, @Param('meeting') id: string, @Param('version') version: string): Promise<Download> {
    const { name, data } = await this.papers.of(act, id, version);
    const { pdf } = await this.print.print('notice', data);
    return new Download(name, 'application/pdf', pdf, true);
  }
}
