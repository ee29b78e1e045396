import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { OutwardHandler, type Job } from '../../platform/jobs/handler.js';
import { Texts } from '../../platform/text/texts.js';
import { Failures } from '../mail/failures.js';
import { carries, closedKey, shortened, smsLimit } from './channel.rules.js';
import { Delivery } from './message.entity.js';

const timeLimitMs = 10_000;

/** Sends one SMS through the gateway of the environment: POST of number, text and our own key as JSON. */
@Injectable()
export class SendSms extends OutwardHandler<Record<string, unknown>, boolean> {
  readonly name = 'notification.sms';

  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
    private readonly failures: Failures,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async send(job: Job): Promise<boolean> {
    const row = await this.database.row<{ address: string; kind: string; subject: string; label: string }>(
      `SELECT d.address, e.kind, e.subject, e.label FROM delivery d JOIN inbox_entry e ON e.id = d.entryId WHERE d.id = ? AND d.state = 'QUEUED'`,
      [job.subject.id],
    );
    if (!row || !this.config.smsGatewayUrl) return false;
    const words = carries(row.label, 'SMS') === 'NOTHING' ? this.texts.t(closedKey(row.kind)) : row.subject;
    const answer = await fetch(this.config.smsGatewayUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': job.subject.id },
      body: JSON.stringify({ to: row.address, text: shortened(words, smsLimit), key: job.subject.id }),
      signal: AbortSignal.timeout(timeLimitMs),
    });
    if (!answer.ok && answer.status !== 409) throw new Error(`The gateway answered ${answer.status}.`);
    return true;
  }

  async record(tx: Tx, job: Job, sent: boolean): Promise<void> {
    if (sent)
      await tx.update(Delivery, { id: job.subject.id, state: 'QUEUED' }, { state: 'SENT', changedAt: tx.act.at });
  }

  override async gaveUp(tx: Tx, job: Job, reason: string): Promise<void> {
    await tx.update(
      Delivery,
      { id: job.subject.id, state: 'QUEUED' },
      { state: 'FAILED', detail: reason, changedAt: tx.act.at },
    );
    await this.failures.tell(tx, job.subject.id);
  }
}
