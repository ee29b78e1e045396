import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { OutwardHandler, type Job } from '../../platform/jobs/handler.js';
import { carries, isFinalRefusal, type SmtpAnswer } from '../messages/channel.rules.js';
import { Delivery } from '../messages/message.entity.js';
import { Attachments } from './attachments.js';
import { Failures } from './failures.js';
import { MailWords } from './mail-words.js';
import { Mailer } from './mailer.js';

interface Row {
  id: string;
  address: string;
  state: string;
  personId: string;
  noticeVersion: number | null;
  kind: string;
  subjectId: string;
  subject: string;
  body: string;
  url: string;
  label: string;
}

interface Result {
  state: 'SENT' | 'FAILED' | 'DONE_BEFORE';
  detail: string | null;
}

/** Sends one mail. A second sending after a kill carries the same Message-ID (Q52). */
@Injectable()
export class SendMail extends OutwardHandler<Record<string, unknown>, Result> {
  readonly name = 'notification.mail';

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly attachments: Attachments,
    private readonly failures: Failures,
    private readonly words: MailWords,
  ) {
    super();
  }

  async send(job: Job): Promise<Result> {
    const row = await this.database.row<Row>(
      `SELECT d.id, d.address, d.state, d.personId, e.kind, e.noticeVersion, e.subjectId, e.subject, e.body, e.url, e.label
       FROM delivery d JOIN inbox_entry e ON e.id = d.entryId WHERE d.id = ?`,
      [job.subject.id],
    );
    if (!row || row.state === 'SENT') return { state: 'DONE_BEFORE', detail: null };
    const may = carries(row.label, 'MAIL');
    const open = may !== 'NOTHING';
    const told = { meetingId: row.subjectId, personId: row.personId, version: row.noticeVersion };
    try {
      const replyLink = open ? await this.attachments.replyLink(row.kind, told) : undefined;
      await this.mailer.send({
        id: row.id,
        to: row.address,
        ...this.words.of({ ...row, replyLink }, may),
        attachments: open ? await this.attachments.of(row.kind, told) : [],
      });
      return { state: 'SENT', detail: null };
    } catch (error) {
      const answer = error as SmtpAnswer & { response?: string };
      if (!isFinalRefusal(answer)) throw error;
      return { state: 'FAILED', detail: (answer.response ?? String(answer.responseCode)).slice(0, 200) };
    }
  }

  async record(tx: Tx, job: Job, result: Result): Promise<void> {
    if (result.state === 'DONE_BEFORE') return;
    await tx.update(
      Delivery,
      { id: job.subject.id, state: Not('SENT') },
      { state: result.state, detail: result.detail, changedAt: tx.act.at },
    );
    if (result.state === 'FAILED') await this.failures.tell(tx, job.subject.id);
  }

  override async gaveUp(tx: Tx, job: Job, reason: string): Promise<void> {
    await tx.update(
      Delivery,
      { id: job.subject.id, state: 'QUEUED' },
      { state: 'FAILED', detail: reason.slice(0, 200), changedAt: tx.act.at },
    );
    await this.failures.tell(tx, job.subject.id);
  }
}
