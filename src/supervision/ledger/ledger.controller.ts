import { Controller, Get, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Download, Page } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { LedgerFiles } from './ledger.files.js';
import { LedgerQuery } from './ledger.form.js';
import { LedgerPages } from './ledger.pages.js';

@Controller('followups')
@Allow('followup.read')
export class LedgerController {
  constructor(
    private readonly pages: LedgerPages,
    private readonly files: LedgerFiles,
  ) {}

  @Get()
  show(
    @Doing() act: Act,
    @Asked(LedgerQuery) asked: Submitted<LedgerQuery>,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.pages.show(act, asked, query);
  }

  @Get('export')
  export(
    @Doing() act: Act,
    @Asked(LedgerQuery) asked: Submitted<LedgerQuery>,
    @Query('format') format?: string,
  ): Promise<Download> {
    return this.files.export(act, asked, format);
  }

  @Get('register')
  register(@Doing() act: Act, @Asked(LedgerQuery) asked: Submitted<LedgerQuery>): Promise<Download> {
    return this.files.register(act, asked);
  }
}
