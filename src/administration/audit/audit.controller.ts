import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { SeeOther, type Download, type Page } from '../../platform/web/answers.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../administration.paths.js';
import { AuditFilter } from './audit.form.js';
import { AuditPages } from './audit.pages.js';
import { AuditService } from './audit.service.js';

@Controller('admin/audit')
export class AuditController {
  constructor(
    private readonly pages: AuditPages,
    private readonly service: AuditService,
  ) {}

  @Get()
  @Allow('audit.read')
  log(
    @Doing() act: Act,
    @Asked(AuditFilter) asked: Submitted<AuditFilter>,
    @Query('after') after: unknown,
  ): Promise<Page> {
    return this.pages.log(act, asked, after);
  }

  @Post('exports')
  @Allow('audit.verify')
  async export(@Doing() act: Act, @Form(AuditFilter) form: Submitted<AuditFilter>): Promise<Download> {
    const { file, rows } = await this.pages.csv(act, form);
    await this.service.exported(act, rows);
    return file;
  }

  @Get('verification')
  @Allow('audit.verify')
  verification(): Promise<Page> {
    return this.pages.verification();
  }

  @Post('verification')
  @Allow('audit.verify')
  async verify(@Doing() act: Act): Promise<SeeOther> {
    const faults = await this.service.verify(act);
    return new SeeOther(paths.auditVerification(), this.pages.said(faults));
  }

  /** A signed checkpoint as it was written, to be kept away from this machine. */
  @Get('checkpoints/:no')
  @Allow('audit.verify')
  checkpoint(@Doing() act: Act, @Param('no') no: string): Promise<Download> {
    return this.service.checkpoint(act, no);
  }
}
