import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Open } from '../../platform/access/allow.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { Visiting, type Visitor } from '../../platform/web/visitor.js';
import { Feeds } from '../../meetings/meetings.js';
import { FeedQueries } from './feed.queries.js';
import { feedText } from './feed.rules.js';

/** Nobody on the way keeps it, and no page that it links to learns the secret address. */
const headers = { 'Cache-Control': 'private', 'Referrer-Policy': 'no-referrer' };

/** 日历订阅 (PB2): read by calendar programmes. */
@Controller('feed')
export class FeedController {
  constructor(
    private readonly feeds: Feeds,
    private readonly queries: FeedQueries,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token.ics')
  @Open('a calendar programme reads by a secret address')
  async read(@Visiting() { at }: Visitor, @Param('token') token: string): Promise<Download> {
    const owner = await this.feeds.owner(token);
    if (!owner) throw new NotFound('feed');
    const words = { name: this.texts.t('calendar.feed.name'), busy: this.texts.t('calendar.busy') };
    const feed = { personId: owner.id, baseUrl: this.config.baseUrl, at, ...words };
    const text = feedText(await this.queries.of(owner, at), feed);
    return new Download('yishi.ics', 'text/calendar; charset=utf-8', text, true, headers);
  }
}
