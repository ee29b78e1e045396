import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { kindNamed } from './kinds.js';
import { TypeForm } from './type.form.js';
import { TypesPages } from './types.pages.js';
import { changeFaults, TypesService } from './types.service.js';

@Controller('admin/types')
@Allow('meetings.settings')
export class TypesController {
  constructor(
    private readonly pages: TypesPages,
    private readonly service: TypesService,
    private readonly forms: FormActs,
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  @Get()
  list(@Doing() act: Act): Promise<Page> {
    return this.pages.list(act);
  }

  @Get(':type')
  show(@Doing() act: Act, @Param('type') code: string): Promise<Page> {
    return this.pages.show(act, code);
  }

  /** First what would change, then, from that page, the version; or back to the form. */
  @Post(':type')
  async change(
    @Doing() act: Act,
    @Param('type') code: string,
    @Form(TypeForm) form: Submitted<TypeForm>,
  ): Promise<Page | SeeOther> {
    const kind = await kindNamed(rowsOf(this.database), code);
    if (form.intent) {
      const faults = form.ok ? changeFaults(kind.type, form.value, localDateOf(act.at)) : [];
      form.faults.push(...faults.map((fault) => ({ ...fault, field: fault.field ?? '' })));
      return (await this.pages.show(act, code, { sent: form })).withStatus(form.ok ? 200 : 422);
    }
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.change(doing, kind, value),
      landing: () => paths.type(code),
      said: (number) => ({ text: this.texts.t('meetings.types.changed', { number }) }),
      again: (sent) => this.pages.show(act, code, { sent }),
    });
  }
}
