import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Open } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Entrance } from '../sign-in/entrance.js';
import { doorOf } from '../sign-in/local.strategy.js';
import { FactorSignInForm } from './factor.form.js';
import { FactorService } from './factor.service.js';
import { FactorSignInPages } from './factor-sign-in.pages.js';

/** The second step of a sign-in: no session begins before it (AC1). */
@Controller('login/factor')
@Open('whoever proved his password shows his device’s code here')
export class FactorSignInController {
  constructor(
    private readonly service: FactorService,
    private readonly pages: FactorSignInPages,
    private readonly entrance: Entrance,
  ) {}

  @Get()
  first(): SeeOther {
    return new SeeOther('/login');
  }

  @Post()
  async prove(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Form(FactorSignInForm) form: Submitted<FactorSignInForm>,
  ): Promise<Page | SeeOther> {
    const personId = this.pages.holder(request, form.typed.ticket);
    if (!personId) return this.pages.late(request);
    if (!form.ok || !(await this.service.prove(personId, form.value.code, doorOf(request))))
      return this.pages.wrong(request, form);
    return this.entrance.admit(request, response, personId, form.value.returnTo);
  }
}
