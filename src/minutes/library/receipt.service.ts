import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { Minutes, MinutesReceipt } from '../minutes/minutes.entity.js';
import { isRecipient } from './library.queries.js';

/** 签收: who got the minutes says so, once. */
@Injectable()
export class ReceiptService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  sign(act: Act, meetingId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const minutes = await tx.one(Minutes, { meetingId });
      if (!(await isRecipient(rowsOf(tx), minutes.id, act.who))) throw new NotAllowed('recipients sign');
      const key = { minutesId: minutes.id, personId: act.who.id };
      if ((await tx.find(MinutesReceipt, key)).length) return meetingId;
      await tx.insert(MinutesReceipt, { ...key, at: act.at });
      await tx.todos.close({ kind: 'meeting', id: meetingId }, ['minutesReceipt'], act.who.id);
      tx.audit({ act: 'minutes.receipt', subject: 'meeting', id: meetingId });
      return meetingId;
    });
  }
}
