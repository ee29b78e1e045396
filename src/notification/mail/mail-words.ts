import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import type { Carries } from '../messages/channel.rules.js';
import { Texts } from '../../platform/text/texts.js';

/** The words of a mail with its link: the message, its title alone, or only that something waits (Q21). */
@Injectable()
export class MailWords {
  constructor(
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of(row: { subject: string; body: string; url: string }, may: Carries): { subject: string; text: string } {
    const t = (key: string, args?: Record<string, string>) => this.texts.t(`notification.mail.${key}`, args);
    if (may === 'NOTHING') return { subject: t('closed'), text: t('closedBody', { link: this.config.baseUrl }) };
    const link = `${this.config.baseUrl}${row.url}`;
    return { subject: row.subject, text: t('body', { body: may === 'ALL' ? row.body : row.subject, link }) };
  }
}
