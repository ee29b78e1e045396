import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';

/** A file that goes with a mail. */
export interface MailFile {
  name: string;
  type: string;
  content: string;
  method?: 'REQUEST' | 'CANCEL';
}

export interface Mail {
  /** Our own key: the same for every sending of this delivery. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: MailFile[];
}

/** The way to the mail server, pooled; fields only, the library builds the message (Q39). */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport?: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async send(mail: Mail): Promise<void> {
    this.transport ??= createTransport({
      url: this.config.smtpUrl,
      pool: true,
      maxConnections: 5,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 10_000,
    } as never);
    const host = new URL(this.config.baseUrl).hostname;
    const invitation = mail.attachments.find((file) => file.method);
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(invitation
        ? { icalEvent: { method: invitation.method, filename: invitation.name, content: invitation.content } }
        : {}),
      attachments: mail.attachments
        .filter((file) => !file.method)
        .map((file) => ({ filename: file.name, contentType: file.type, content: file.content })),
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
