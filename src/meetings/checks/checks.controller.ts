import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Download, Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { VenuePages } from '../venue/venue.pages.js';
import { CheckForm } from './check.form.js';
import { CheckService } from './check.service.js';
import { CheckSheets } from './check-sheet.js';

/** The checks before a meeting: noted, and printed as 会前检查单. */
@Controller('meetings/:meeting/checks')
@Allow('meeting.read')
export class ChecksController {
  constructor(
    private readonly pages: VenuePages,
    private readonly service: CheckService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
    private readonly sheets: CheckSheets,
  ) {}

  @Post()
  note(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(CheckForm) form: Submitted<CheckForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.note(doing, id, value),
      landing: () => paths.venue(id),
      said: () => ({ text: this.texts.t('venue.check.noted') }),
      again: (check) => this.pages.show(act, id, { check }),
    });
  }

  @Get('paper')
  paper(@Doing() act: Act, @Param('meeting') id: string): Promise<Download> {
    return this.sheets.print(act, id);
  }
}
