import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { Features } from '../../platform/feature/registry.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { messageHandler } from '../../platform/outbox/later.js';
import type { MessageRequest } from '../../platform/outbox/requests.js';
import { Texts } from '../../platform/text/texts.js';
import { Failures } from '../mail/failures.js';
import type { Channel } from './channel.rules.js';
import { Delivery, InboxEntry, type DeliveryState } from './message.entity.js';

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
    const entry = this.entry(tx, request);
    const entries = found.map((person) => ({ person, id: newId() }));
    await tx.insert(
      InboxEntry,
      entries.map(({ person, id }) => ({ id, messageId: job.id, personId: person.id, ...entry })),
    );
    const echoes = entries.flatMap(({ person, id: entryId }) =>
      kind.channels.map((channel) => ({
        ...{ id: newId(), entryId, personId: person.id, subjectId: request.about.id, channel, changedAt: tx.act.at },
        ...this.echo(channel, person, request.rehearsed),
      })),
    );
    await tx.insert(Delivery, echoes);
    const queued = echoes.filter(({ state }) => state === 'QUEUED');
    await tx.later.jobs(
      queued.map(({ id, channel }) => ({
        handler: channel === 'MAIL' ? 'notification.mail' : 'notification.sms',
        about: { kind: 'delivery', id },
      })),
    );
    if (!kind.compulsory || request.about.kind !== 'meeting') return;
    const reached = new Set(found.map(({ id }) => id));
    const missing = request.to.filter((id) => !reached.has(id));
    await this.failures.unreached(tx, request.about.id, missing);
  }

  /** What everybody's inbox holds alike. */
  private entry(tx: Tx, request: Kept) {
    return {
      kind: request.kind,
      subjectKind: request.about.kind,
      subjectId: request.about.id,
      subject: this.texts.t(`messages.${request.kind}.subject`, request.data).slice(0, 200),
      body: this.texts.t(`messages.${request.kind}.body`, request.data),
      url: request.url,
      label: request.label,
      noticeVersion: Number(request.data.version) || null,
      createdAt: tx.act.at,
    };
  }

  /** Where a channel's echo goes, and what becomes of it at once. */
  private echo(channel: Channel, person: Addressee, rehearsed = false) {
    const configured = rehearsed || (channel === 'MAIL' ? this.config.smtpUrl : this.config.smsGatewayUrl);
    const address = channel === 'MAIL' ? person.email : person.mobile;
    const state: DeliveryState = !configured ? 'NOT_CONFIGURED' : !address ? 'FAILED' : rehearsed ? 'SENT' : 'QUEUED';
    return { address, state, detail: configured && !address ? 'noAddress' : null };
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
