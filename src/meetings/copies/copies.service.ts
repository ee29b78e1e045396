import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refused, refuse } from '../../platform/web/errors.js';
import { Material } from '../materials/material.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { copyOf, keptMeeting, numberedPapers, receiversOf } from './copies.queries.js';
import { MaterialCopy } from './copy.entity.js';
import { copyActs, copyFaults, type CopyAct } from './copy.rules.js';

/** Numbered copies of work secrets: handed out, given back, lost, destroyed (S5.C4, S5.C3). Both return the meeting's id. */
@Injectable()
export class CopiesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Each person gets the next number of the paper. */
  handOut(act: Act, meetingId: string, materialId: string, personIds: readonly string[]): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      const rows = rowsOf(tx);
      const meeting = await keptMeeting(rows, act, meetingId);
      const paper = (await numberedPapers(rows, act, meeting)).find(({ id }) => id === materialId);
      if (!paper) throw new NotFound('material');
      await tx.lock(Material, materialId);
      const receivers = await receiversOf(rows, meetingId, paper, localDateOf(act.at));
      const chosen = receivers.filter(({ personId }) => personIds.includes(personId));
      if (!chosen.length) throw new Refused({ key: 'materials.copies.nobody', field: 'personIds', source: 'S5.C4' });
      const last = (await tx.find(MaterialCopy, { materialId }, { number: 'DESC' }))[0]?.number ?? 0;
      const handed = { state: 'OUT' as const, handedAt: act.at, handedByName: act.who.name, version: 1 };
      const what = { meetingId, materialId, versionNumber: paper.number };
      await tx.insert(
        MaterialCopy,
        chosen.map(({ personId, name, unitName }, n) => ({
          ...{ id: newId(), ...what, ...handed, number: last + n + 1 },
          ...{ recipientId: personId, recipientName: name, unitName },
        })),
      );
      const detail = { material: materialId, from: last + 1, copies: chosen.length };
      tx.audit({ act: 'copies.handOut', subject: 'meeting', id: meetingId, detail });
      return meetingId;
    });
  }

  settle(act: Act, meetingId: string, copyId: string, what: CopyAct, note: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockMeeting(tx, meetingId);
      await keptMeeting(rowsOf(tx), act, meetingId);
      await copyOf(rowsOf(tx), meetingId, copyId);
      const copy = await tx.lock(MaterialCopy, copyId);
      refuse(copyFaults(copy, what, note));
      const settled = { settledAt: act.at, settledByName: act.who.name, note: note || copy.note };
      await tx.change(MaterialCopy, copy, { state: copyActs[what].to, ...settled });
      const detail = { material: copy.materialId, number: copy.number };
      tx.audit({ act: `copies.${what}`, subject: 'meeting', id: meetingId, detail });
      return meetingId;
    });
  }
}
