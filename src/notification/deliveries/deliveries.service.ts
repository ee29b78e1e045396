import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotFound } from '../../platform/database/errors.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting, type Meeting } from '../../meetings/meetings.js';
import { openCall } from '../calls/calls.js';
import { filedFaults } from '../calls/calls.rules.js';
import { Delivery, InboxEntry } from '../messages/message.entity.js';

/** What an organiser does about messages that did not arrive (S3.N2). */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends failed deliveries again, to the address the person has now; returns how many. */
  resend(act: Act, meetingId: string, deliveryIds: readonly string[]): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.own(tx, meetingId);
      const wanted = { id: In([...deliveryIds]), subjectId: meetingId, state: 'FAILED' as const };
      let sent = 0;
      for (const delivery of await tx.find(Delivery, wanted)) sent += (await this.again(tx, delivery)) ? 1 : 0;
      if (!sent) throw new Refused({ key: 'notification.delivery.nothingToResend', source: 'S3.N2' });
      tx.audit({ act: 'delivery.resend', subject: 'meeting', id: meetingId, detail: { sent } });
      return sent;
    });
  }

  /** Puts a person on the telephone list; returns the call's id. */
  call(act: Act, meetingId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.own(tx, meetingId);
      const [entry] = await tx.find(InboxEntry, { subjectId: meetingId, personId });
      if (!entry) throw new NotFound('recipient');
      return openCall(tx, { meetingId, personId, reason: 'UNDELIVERED' });
    });
  }

  private async own(tx: Tx, meetingId: string): Promise<Meeting> {
    const meeting = await lockMeeting(tx, meetingId);
    if (meeting.organizerId !== tx.act.who.id) throw new NotAllowed('the organiser sees to what did not arrive');
    refuse(filedFaults(meeting));
    return meeting;
  }

  private async again(tx: Tx, delivery: Delivery): Promise<boolean> {
    const mail = delivery.channel === 'MAIL';
    const column = mail ? 'email' : 'mobile';
    const person = await tx.row<{ address: string | null }>(`SELECT ${column} AS address FROM person WHERE id = ?`, [
      delivery.personId,
    ]);
    const configured = mail ? this.config.smtpUrl : this.config.smsGatewayUrl;
    if (!person?.address || !configured) return false;
    const values = { state: 'QUEUED' as const, address: person.address, detail: null, changedAt: tx.act.at };
    await tx.update(Delivery, { id: delivery.id, state: 'FAILED' }, values);
    await tx.later.job(mail ? 'notification.mail' : 'notification.sms', { kind: 'delivery', id: delivery.id });
    return true;
  }
}
