import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { SeatQueries } from './seat.queries.js';
import { SeatService } from './seat.service.js';

/** What becomes of what was asked at the seats, and the way to one's own. */
@Controller()
export class SeatWordsController {
  constructor(
    private readonly service: SeatService,
    private readonly queries: SeatQueries,
    private readonly texts: Texts,
  ) {}

  /** To one's seat in the meeting that is going on, or home when there is none. */
  @Get('seat')
  @Allow('session.see')
  async own(@Doing() act: Act): Promise<SeeOther> {
    const id = await this.queries.runningFor(act);
    return new SeeOther(id ? paths.seat(id) : '/');
  }

  @Post('meetings/:meeting/seat/words/:word/withdrawal')
  @Allow('session.see')
  async withdraw(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('word') word: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.withdraw(pressed(act, form, paths.seat(id)), id, word);
    return new SeeOther(paths.seat(id), { text: this.texts.t('sitting.seat.withdrawn') });
  }

  @Post('meetings/:meeting/seat/words/:word/taking')
  @Allow('session.see')
  async take(
    @Doing() act: Act,
    @Param('meeting') id: string,
    @Param('word') word: string,
    @Form(Press) form: Submitted<Press>,
  ): Promise<SeeOther> {
    await this.service.take(pressed(act, form, paths.session(id)), id, word);
    return new SeeOther(paths.session(id), { text: this.texts.t('sitting.seat.taken') });
  }
}
