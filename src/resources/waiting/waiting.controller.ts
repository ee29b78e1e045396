import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { BookingForm } from '../bookings/finder.form.js';
import { FinderPages } from '../bookings/finder.pages.js';
import { paths } from '../resources.paths.js';
import { WaitingPages } from './waiting.pages.js';
import { WaitingService } from './waiting.service.js';

@Controller('waiting-list')
@Allow('bookings.book')
export class WaitingController {
  constructor(
    private readonly pages: WaitingPages,
    private readonly service: WaitingService,
    private readonly finder: FinderPages,
    private readonly forms: FormActs,
    private readonly texts: Texts,
  ) {}

  @Get()
  show(@Doing() act: Act) {
    return this.pages.show(act);
  }

  /** From the finder, whose form it is. */
  @Post('entries')
  join(@Doing() act: Act, @Form(BookingForm) form: Submitted<BookingForm>) {
    return this.forms.handle(act, form, {
      run: (doing, value) => this.service.join(doing, value),
      landing: () => paths.waiting(),
      said: () => ({ text: this.texts.t('resources.waiting.joined') }),
      again: (again) => this.finder.again(act, again),
    });
  }

  @Post('entries/:waiting/removal')
  async remove(
    @Doing() act: Act,
    @Param('waiting') id: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.remove(pressed(act, form, paths.waiting()), id);
    return new SeeOther(paths.waiting(), { text: this.texts.t('resources.waiting.removed') });
  }
}
