import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Templates } from '../../platform/web/templates.js';
import { closedKey, type Carries } from '../messages/channel.rules.js';

/** A mail's words, once as text and once as HTML that says the same. */
export interface Words {
  subject: string;
  text: string;
  html: string;
}

/** What of a message a mail says. */
export interface Said {
  kind: string;
  subject: string;
  body: string;
  url: string;
  /** Where its reader answers without signing in. */
  replyLink?: string;
}

/** The words of a mail with its links: the message, its title alone, or only that something waits (Q21). */
@Injectable()
export class MailWords {
  constructor(
    private readonly texts: Texts,
    private readonly templates: Templates,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of(said: Said, may: Carries): Words {
    const { baseUrl } = this.config;
    if (may === 'NOTHING') {
      const subject = this.texts.t(closedKey(said.kind));
      return this.written(subject, [], [{ label: this.texts.t('notification.mail.signIn'), url: baseUrl }]);
    }
    const links = [{ label: this.texts.t('notification.mail.open'), url: `${baseUrl}${said.url}` }];
    if (said.replyLink) links.unshift({ label: this.texts.t('notification.mail.reply'), url: said.replyLink });
    return this.written(said.subject, may === 'ALL' ? said.body.split('\n') : [], links);
  }

  private written(subject: string, lines: string[], links: { label: string; url: string }[]): Words {
    const html = this.templates.renderAlone('mail/message', { subject, lines, links });
    const said = lines.length ? lines : [subject];
    const foot = this.texts.t('notification.mail.foot');
    const text = [...said, ...links.map(({ label, url }) => `${label}：\n${url}`), foot].join('\n\n');
    return { subject, text, html };
  }
}
