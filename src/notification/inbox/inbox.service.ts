import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { InboxEntry } from '../messages/message.entity.js';

/** Marks one's own messages as read. */
@Injectable()
export class InboxService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(act: Act, ids: string[]): Promise<number> {
    return this.unitOfWork.run(act, (tx) =>
      tx.update(InboxEntry, { id: In(ids), personId: act.who.id, readAt: IsNull() }, { readAt: act.at }),
    );
  }

  readAll(act: Act): Promise<number> {
    return this.unitOfWork.run(act, (tx) =>
      tx.update(InboxEntry, { personId: act.who.id, readAt: IsNull() }, { readAt: act.at }),
    );
  }
}
