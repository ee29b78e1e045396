import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../minutes.paths.js';
import { ScreenPages } from '../session/screen.pages.js';
import { SittingQueries } from '../session/sitting.queries.js';
import { CodeDoor } from './code-door.js';
import { PresenceService } from './presence.service.js';

/** 扫码签到 (LV5) and the screen that shows the code (LV2). */
@Controller()
export class SelfCheckinController {
  constructor(
    private readonly service: PresenceService,
    private readonly sittings: SittingQueries,
    private readonly pages: ScreenPages,
    private readonly texts: Texts,
    private readonly door: CodeDoor,
  ) {}

  @Get('meetings/:meeting/screen')
  @Allow('session.see')
  screen(@Doing() act: Act, @Param('meeting') id: string): Promise<Page> {
    return this.pages.show(act, id, this.door.address(id, act.at));
  }

  @Get('c/:code')
  @Allow('session.see')
  async ask(@Doing() act: Act, @Param('code') code: string): Promise<Page> {
    const { meeting } = await this.sittings.seen(act, this.door.meeting(code, act.at));
    return new Page('minutes/self-checkin', this.texts.t('minutes.checkin.self'), { code, meeting, person: act.who });
  }

  @Post('c/:code')
  @Allow('session.see')
  async press(@Doing() act: Act, @Param('code') code: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    const id = this.door.meeting(code, act.at);
    await this.sittings.seen(act, id);
    const { at, before } = await this.service.checkInSelf(pressed(act, form, paths.meeting(id)), id);
    const key = before ? 'minutes.checkin.before' : 'minutes.checkin.done';
    return new SeeOther(paths.meeting(id), { text: this.texts.t(key, { when: screenInstant(at) }) });
  }
}
