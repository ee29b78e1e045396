import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { AdmissionForm, GrantForm } from './grant.form.js';
import { GrantsPages } from './grants.pages.js';
import { GrantsService } from './grants.service.js';

@Controller('admin/grants')
@Allow('grants.manage')
export class GrantsController {
  constructor(
    private readonly service: GrantsService,
    private readonly pages: GrantsPages,
    private readonly forms: FormActs,
  ) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.pages.list(query);
  }

  @Post('admission')
  async admit(@Doing() act: Act, @Form(AdmissionForm) form: Submitted<AdmissionForm>): Promise<SeeOther> {
    const n = form.ok ? await this.service.admit(act, form.value) : 0;
    return new SeeOther(paths.grants(), this.pages.said(n ? 'admitted' : 'nobody', { n }));
  }

  @Get(':id')
  show(@Doing() act: Act, @Param('id') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post(':id')
  grant(
    @Doing() act: Act,
    @Param('id') id: string,
    @Form(GrantForm) form: Submitted<GrantForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.grant(doing, id, value),
      landing: () => paths.grant(id),
      said: () => this.pages.said('granted'),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }
}
