import { Controller, Get, Param } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { MeetingPapers } from './meeting-papers.js';

/** The papers of a meeting before its notice, as PDF/A. */
@Controller('meetings/:meeting')
@Allow('meeting.read')
export class PapersController {
  constructor(
    private readonly papers: MeetingPapers,
    private readonly print: PrintService,
    private readonly texts: Texts,
  ) {}

  @Get('agenda/paper')
  async agenda(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const data = await this.papers.agenda(act, id);
    const { pdf } = await this.print.print('agenda', data);
    return new Download(`${data.title}.pdf`, 'application/pdf', pdf, true);
  }

  @Get('application/paper')
  async application(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const data = await this.papers.application(act, id);
    const { pdf } = await this.print.print('application', data);
    const name = this.texts.t('meetings.papers.applicationFile', { title: data.meeting });
    return new Download(`${name}.pdf`, 'application/pdf', pdf, true);
  }

  @Get('people/paper')
  async attendanceSheet(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    const data = await this.papers.attendanceSheet(act, id);
    const { pdf } = await this.print.print('attendance-sheet', data);
    return new Download(`${data.title}.pdf`, 'application/pdf', pdf, true);
  }
}
