import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { GrantsPages } from './grants.pages.js';
import { GrantsService } from './grants.service.js';

/** Taking rights back, ending a lock. */
@Controller('admin/grants/:id')
@Allow('grants.manage')
export class GrantActsController {
  constructor(
    private readonly service: GrantsService,
    private readonly pages: GrantsPages,
  ) {}

  @Post('revocation')
  async revoke(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.revoke(pressed(act, form, paths.grant(id)), id);
    return new SeeOther(paths.grant(id), this.pages.said('revoked'));
  }

  @Post('unlocking')
  async unlock(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.service.unlock(pressed(act, form, paths.grant(id)), id);
    return new SeeOther(paths.grant(id), this.pages.said('unlocked'));
  }
}
