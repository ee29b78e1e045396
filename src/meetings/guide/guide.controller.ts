import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Download } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { GuidePapers } from './guide.papers.js';

@Controller('meetings/:meeting/guide')
@Allow('meeting.read')
export class GuideController {
  constructor(
    private readonly papers: GuidePapers,
    private readonly print: PrintService,
  ) {}

  @Get('paper')
  async paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const data = await this.papers.guide(act, id);
    const { pdf } = await this.print.print('guide', data);
    return new Download(`${data.title}.pdf`, 'application/pdf', pdf, true);
  }
}
