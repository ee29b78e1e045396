import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import type { MessageKind } from '../../platform/feature/feature.js';
import { Features } from '../../platform/feature/registry.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { messageHandler } from '../../platform/outbox/later.js';
import type { MessageRequest } from '../../platform/outbox/requests.js';
import { Texts } from '../../platform/text/texts.js';
import { Failures } from '../mail/failures.js';
import type { Channel } from './channel.rules.js';
import { Delivery, InboxEntry } from './message.entity.js';

/** A request as the outbox keeps it; one of the demo organ's story is noted as sent, and nothing goes outside. */
type Kept = MessageRequest & { rehearsed?: boolean; [key: string]: unknown };

interface Addressee {
  id: string;
  email: string | null;
  mobile: string | null;
}

/** Puts a message into each inbox and asks the channels of its kind to echo it (S3.N2). */
@Injectable()
export class DeliverMessage extends Handler<Kept> {
  readonly name = messageHandler;

  constructor(
    private readonly features: Features,
    private readonly texts: Texts,
    private readonly failures: Failures,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async handle(tx: Tx, job: Job<Kept>): Promise<void> {
    const request = job.payload;
    const kind = this.features.messages.get(request.kind);
    if (!kind) throw new Error(`No feature declares the message kind ${request.kind}.`);
    const found = await addressees(tx, request.to);
    for (const person of found) await this.deliver(tx, job, kind, person);
    if (!kind.compulsory || request.about.kind !== 'meeting') return;
    const missing = request.to.filter((id) => !found.some((person) => person.id === id));
    await this.failures.unreached(tx, request.about.id, missing);
  }

  private async deliver(tx: Tx, job: Job<Kept>, kind: MessageKind, person: Addressee): Promise<void> {
    const request = job.payload;
    const id = newId();
    await tx.insert(InboxEntry, {
      id,
      messageId: job.id,
      personId: person.id,
      kind: request.kind,
      subjectKind: request.about.kind,
      subjectId: request.about.id,
      subject: this.texts.t(`messages.${request.kind}.subject`, request.data).slice(0, 200),
      body: this.texts.t(`messages.${request.kind}.body`, request.data),
      url: request.url,
      label: request.label,
      noticeVersion: Number(request.data.version) || null,
      createdAt: tx.act.at,
    });
    for (const channel of kind.channels)
      await this.echo(tx, { entryId: id, channel, person, subjectId: request.about.id, rehearsed: request.rehearsed });
  }

  private async echo(
    tx: Tx,
    echo: { entryId: string; channel: Channel; person: Addressee; subjectId: string; rehearsed?: boolean },
  ): Promise<void> {
    const { channel, person, rehearsed } = echo;
    const configured = rehearsed ?? (channel === 'MAIL' ? this.config.smtpUrl : this.config.smsGatewayUrl);
    const address = channel === 'MAIL' ? person.email : person.mobile;
    const id = newId();
    await tx.insert(Delivery, {
      id,
      entryId: echo.entryId,
      personId: person.id,
      subjectId: echo.subjectId,
      channel,
      address,
      state: !configured ? 'NOT_CONFIGURED' : !address ? 'FAILED' : rehearsed ? 'SENT' : 'QUEUED',
      detail: configured && !address ? 'noAddress' : null,
      changedAt: tx.act.at,
    });
    if (configured && address && !rehearsed) {
      await tx.later.job(channel === 'MAIL' ? 'notification.mail' : 'notification.sms', { kind: 'delivery', id });
    }
  }
}

async function addressees(tx: Tx, ids: readonly string[]): Promise<Addressee[]> {
  const found: Addressee[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    const marks = some.map(() => '?').join(', ');
    found.push(
      ...(await tx.rows<Addressee>(
        `SELECT id, email, mobile FROM person WHERE id IN (${marks}) AND active = 1 ORDER BY id`,
        some,
      )),
    );
  }
  return found;
}
