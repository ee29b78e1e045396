import { Inject, Injectable } from '@nestjs/common';
import { addDays, addMinutes, instantAt } from '../../platform/clock/instant.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DemoStory, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { OutboxRow } from '../../platform/outbox/outbox.entity.js';
import { demoMeetings } from '../../meetings/meetings.js';
import { Failures } from '../mail/failures.js';
import { Delivery } from '../messages/message.entity.js';

const readSql = `UPDATE inbox_entry SET readAt = createdAt WHERE createdAt < ?
  AND id NOT IN (SELECT entryId FROM delivery WHERE state = 'FAILED')`;

/** What the ledger of deliveries shows beside what arrived: a refused mail, a stuck one where mail is sent at all, and
 * messages long read. */
@Injectable()
export class DemoLedger extends DemoStory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly failures: Failures,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    const safety = demoMeetings(days).find(({ key }) => key === 'safety')!;
    const told = addMinutes(safety.noticeAt!, 2);
    const read = instantAt(addDays(days.today, -3), '20:00');
    return [
      this.scene(told, ['safety:notice'], (tx, props) => this.refused(tx, props)),
      ...(this.config.smtpUrl ? [this.stuck(days)] : []),
      this.scene(addMinutes(days.now, -1), [], (tx) => tx.run(readSql, [read])),
    ];
  }

  private stuck(days: StoryDays): Scene {
    return this.scene(addMinutes(days.now, -90), ['executive14:notice'], stuck);
  }

  private scene(at: Scene['at'], after: string[], work: (tx: Tx, props: Props) => Promise<void>): Scene {
    return { at, by: 'system', after, run: (act, props) => this.unitOfWork.run(act, (tx) => work(tx, props)) };
  }

  private async refused(tx: Tx, props: Props): Promise<void> {
    const mail = await mailOf(tx, props, 'safety', 'zhaoyan');
    const detail = '550 5.1.1 Recipient address rejected: User unknown';
    await tx.update(Delivery, { id: mail }, { state: 'FAILED', detail, changedAt: tx.act.at });
    await this.failures.tell(tx, mail);
  }
}

/** A mail whose server did not answer, until its retries were used up. */
async function stuck(tx: Tx, props: Props): Promise<void> {
  const mail = await mailOf(tx, props, 'executive14', 'niuchunsheng');
  await tx.update(Delivery, { id: mail }, { state: 'QUEUED', changedAt: tx.act.at });
  const id = newId();
  const about = { handler: 'notification.mail', subjectKind: 'delivery', subjectId: mail, payload: '{}' };
  const tried = { state: 'STUCK' as const, attempts: 7, lastError: 'Connection timeout', leaseUntil: '', leaseNo: 7 };
  const when = { dueAt: tx.act.at, createdAt: addMinutes(tx.act.at, -1241) };
  await tx.insert(OutboxRow, { id, keyName: `job:${id}`, ...about, ...tried, ...when });
}

async function mailOf(tx: Tx, props: Props, meeting: string, person: string): Promise<string> {
  const row = await tx.row<{ id: string }>(
    "SELECT id FROM delivery WHERE subjectId = ? AND personId = ? AND channel = 'MAIL' ORDER BY changedAt LIMIT 1",
    [props.id(meeting), props.id(person)],
  );
  return row!.id;
}
