import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page, SeeOther } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { Press, pressed } from '../../platform/web/forms/press.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../notification.paths.js';
import { inboxPage, InboxQueries } from './inbox.queries.js';
import { InboxService } from './inbox.service.js';

@Controller('inbox')
export class InboxController {
  constructor(
    private readonly queries: InboxQueries,
    private readonly service: InboxService,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('inbox')
  async list(@Doing() act: Act, @Query('unread') unread?: unknown, @Query('before') place?: unknown): Promise<Page> {
    const before = typeof place === 'string' && /^[!-~]+$/.test(place) ? place : undefined;
    const lines = await this.queries.lines(act.who, unread === '1', before);
    const shown = lines.slice(0, inboxPage);
    const last = shown.at(-1);
    const next =
      lines.length > inboxPage && last
        ? `/inbox?${unread === '1' ? 'unread=1&' : ''}before=${last.createdAt}|${last.id}`
        : undefined;
    const model = {
      lines: shown,
      unreadOnly: unread === '1',
      pager: { text: '', next, previous: before ? '/inbox' : undefined },
    };
    return new Page('notification/inbox', this.texts.t('notification.inbox.title'), model);
  }

  @Get(':id')
  @Allow('inbox')
  async message(@Doing() act: Act, @Param('id') id: string): Promise<Page> {
    const message = await this.queries.message(act.who, id);
    if (!message) throw new NotFound('message');
    const crumbs = [
      { label: this.texts.t('notification.inbox.title'), url: paths.inbox() },
      { label: message.subject },
    ];
    return new Page('notification/message', message.subject, { message }, { crumbs });
  }

  @Post('reading')
  @Allow('inbox')
  async readAll(@Doing() act: Act, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    const n = await this.service.readAll(pressed(act, form, paths.inbox()));
    return new SeeOther(paths.inbox(), { text: this.texts.t('notification.inbox.allRead', { n }) });
  }

  @Post(':id/reading')
  @Allow('inbox')
  async read(@Doing() act: Act, @Param('id') id: string, @Form(Press) form: Submitted<Press>): Promise<SeeOther> {
    const message = await this.queries.message(act.who, id);
    if (!message) throw new NotFound('message');
    await this.service.read(pressed(act, form, message.url || paths.inbox()), [id]);
    return new SeeOther(message.url || paths.inbox());
  }
}
