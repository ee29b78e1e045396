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

/** Longest silence of the server at one command, and longest time for one mail, in milliseconds; below the lease (Q13). */
const verbLimitMs = 10_000;
const mailLimitMs = 30_000;

/** The mail server took too long over one mail, however busy it looked. */
class TooSlow extends Error {
  constructor() {
    super('The mail server took too long.');
  }
}

/** The way to the mail server, pooled; fields only, the library builds the message (Q39). */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport?: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Throws what the server said, or `TooSlow`; then its connections are given up and made anew. */
  async send(mail: Mail): Promise<void> {
    this.transport ??= createTransport({
      url: this.config.smtpUrl,
      pool: true,
      maxConnections: 8,
      dnsTimeout: verbLimitMs,
      connectionTimeout: verbLimitMs,
      greetingTimeout: verbLimitMs,
      socketTimeout: verbLimitMs,
    } as never);
    const host = new URL(this.config.baseUrl).hostname;
    const invitation = mail.attachments.find((file) => file.method);
    const { transport } = this;
    const sending = transport.sendMail({
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
    await this.within(transport, sending);
  }

  private async within(transport: Transporter, sending: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TooSlow()), mailLimitMs);
    });
    try {
      await Promise.race([sending, limit]);
    } catch (error) {
      if (error instanceof TooSlow && this.transport === transport) {
        this.transport = undefined;
        sending.catch(() => undefined);
        transport.close();
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
