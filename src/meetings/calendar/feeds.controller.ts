import { Controller, Inject, Param, Post } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { CONFIG } from '../../platform/database/database.js';
import type { Config } from '../../platform/config/config.js';
import { Texts } from '../../platform/text/texts.js';
import { SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../meetings.paths.js';
import { Feeds } from './feeds.js';

/** 日程订阅: made, replaced and revoked on 日程 (WB4). */
@Controller('calendar/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: Feeds,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Allow('meeting.read')
  async make(@Doing() act: Act, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    const url = paths.feed(await this.feeds.make(pressed(act, form, paths.calendar())));
    const link = { url, label: `${this.config.baseUrl}${url}` };
    return new SeeOther(paths.calendar(), { text: this.texts.t('calendar.feed.made'), link });
  }

  @Post(':feed/revocation')
  @Allow('meeting.read')
  async revoke(@Doing() act: Act, @Param('feed') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    await this.feeds.revoke(pressed(act, form, paths.calendar()), id);
    return new SeeOther(paths.calendar(), { text: this.texts.t('calendar.feed.revoked') });
  }
}
