import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';

/** The words of a mail: the message with its link, or only that something waits. */
@Injectable()
export class MailWords {
  constructor(
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  open(row: { subject: string; body: string; url: string }): { subject: string; text: string } {
    const link = `${this.config.baseUrl}${row.url}`;
    return { subject: row.subject, text: this.texts.t('notification.mail.body', { body: row.body, link }) };
  }

  closed(): { subject: string; text: string } {
    const subject = this.texts.t('notification.mail.closed');
    return { subject, text: this.texts.t('notification.mail.closedBody', { link: this.config.baseUrl }) };
  }
}
