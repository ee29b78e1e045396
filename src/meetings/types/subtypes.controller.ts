import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Press } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { SubtypesService } from './subtypes.service.js';
import { RetirementForm, SubtypeForm } from './type.form.js';
import { TypesPages } from './types.pages.js';

/** The organ's own sub-types (AD1). */
@Controller('admin/types')
@Allow('meetings.settings')
export class SubtypesController {
  constructor(
    private readonly pages: TypesPages,
    private readonly service: SubtypesService,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Post()
  create(@Doing() act: Act, @Form(SubtypeForm) form: Submitted<SubtypeForm>): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.create(doing, value),
      landing: (code) => paths.type(code),
      said: () => this.said('created'),
      again: (sent) => this.pages.list(act, sent),
    });
  }

  @Post(':type/retirement')
  retire(
    @Doing() act: Act,
    @Param('type') code: string,
    @Form(RetirementForm) form: Submitted<RetirementForm>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing, { retiredReason }) => this.service.retire(doing, code, retiredReason),
      landing: () => paths.type(code),
      said: () => this.said('retired'),
      again: (sent) => this.pages.show(act, code, { retirement: sent }),
    });
  }

  @Post(':type/resumption')
  resume(
    @Doing() act: Act,
    @Param('type') code: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing) => this.service.resume(doing, code),
      landing: () => paths.type(code),
      said: () => this.said('resumed'),
      again: (sent) => this.pages.show(act, code, { pressed: sent }),
    });
  }

  @Post(':type/removal')
  remove(
    @Doing() act: Act,
    @Param('type') code: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<Page | SeeOther> {
    return this.forms.handle(act, form, {
      run: (doing) => this.service.remove(doing, code),
      landing: () => paths.types(),
      said: () => this.said('removed'),
      again: (sent) => this.pages.show(act, code, { pressed: sent }),
    });
  }

  private said(key: string) {
    return { text: this.texts.t(`meetings.types.${key}`) };
  }
}
