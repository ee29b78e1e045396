import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import type { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { AgendaPages } from './agenda.pages.js';
import { AgendaService } from './agenda.service.js';
import { ItemForm } from './item.form.js';
import { ItemForms } from './item-forms.js';

@Controller('meetings/:meeting/agenda')
@Allow('meeting.read')
export class AgendaController {
  constructor(
    private readonly pages: AgendaPages,
    private readonly service: AgendaService,
    private readonly items: ItemForms,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id);
  }

  @Post('items')
  async add(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Form(ItemForm) form: Submitted<ItemForm>,
  ): Promise<Page | SeeOther> {
    if (await this.items.press(form)) return this.pages.show(act, id, form.withoutFaults());
    return this.forms.handle(act, form, {
      run: (doing) => this.service.add(doing, id, this.items.values(form)),
      landing: () => paths.agenda(id),
      said: () => ({ text: this.texts.t('meetings.agenda.added') }),
      again: (sent) => this.pages.show(act, id, sent),
    });
  }

  @Get('items/:item')
  edit(@Doing() act: Act, @Param('meeting') id: string, @Param('item') item: string): Promise<Page> {
    return this.pages.item(act, id, item);
  }

  @Post('items/:item')
  async change(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('item') item: string,
    @Form(ItemForm) form: Submitted<ItemForm>,
  ): Promise<Page | SeeOther> {
    if (await this.items.press(form)) return this.pages.item(act, id, item, form.withoutFaults());
    return this.forms.handle(act, form, {
      run: (doing) => this.service.change(doing, id, item, this.items.values(form), form.version),
      landing: () => paths.agenda(id),
      said: () => ({ text: this.texts.t('meetings.agenda.changed') }),
      again: (sent) => this.pages.item(act, id, item, sent),
    });
  }
}
