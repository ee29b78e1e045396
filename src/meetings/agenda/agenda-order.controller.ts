import { Controller, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { AgendaService } from './agenda.service.js';
import { MoveForm } from './move.form.js';

/** Moving and removing items: one button each. */
@Controller('meetings/:meeting/agenda/items/:item')
@Allow('meeting.read')
export class AgendaOrderController {
  constructor(
    private readonly service: AgendaService,
    private readonly texts: Texts,
  ) {}

  @Post('order')
  async move(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('item') item: string,
    @Form(MoveForm) form: Submitted<MoveForm>,
  ): Promise<SeeOther> {
    await this.service.move(pressed(act, form, paths.agenda(id)), id, item, form.value.direction ?? 'up');
    return new SeeOther(paths.agenda(id), { text: this.texts.t('meetings.agenda.moved') });
  }

  @Post('removal')
  async remove(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('item') item: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.agenda(id)), id, item);
    return new SeeOther(paths.agenda(id), { text: this.texts.t('meetings.agenda.removed') });
  }
}
