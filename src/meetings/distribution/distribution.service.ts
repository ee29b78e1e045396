import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { reindex } from '../../platform/search/search-source.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { Material } from '../materials/material.entity.js';
import { filingFaults } from '../materials/material.rules.js';
import { materialFor, readingOf } from '../materials/materials.queries.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting, meetingFor } from '../meeting/meeting.queries.js';
import { OwedMaterials } from '../owed-materials/owed-materials.js';
import { everOpened } from './distribution.queries.js';
import { distributionFaults, recallFaults, reviewFaults, type ReviewResult } from './distribution.rules.js';
import { tellOf, tellReaders } from './tell.js';

/** Looking at papers, sending them to the participants, calling them back (S8.X3, S5.C4); by those on duty. */
@Injectable()
export class DistributionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly owed: OwedMaterials,
  ) {}

  review(act: Act, id: string, result: ReviewResult, note: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, material } = await lockPaper(tx, id);
      refuse(reviewFaults(material, result, note));
      const by = { reviewedByName: act.who.name, reviewedAt: act.at };
      await tx.change(Material, material, { review: result, reviewNote: note || null, ...by });
      const to = material.createdById === act.who.id ? [] : [material.createdById];
      if (result === 'RETURNED') await tellOf(tx, meeting, [material], { kind: 'returned', to, reason: note });
      await this.owed.refresh(tx, meeting);
      tx.audit({ act: 'material.review', subject: 'meeting', id: meeting.id, detail: { material: id, result } });
      return id;
    });
  }

  distribute(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, material } = await lockPaper(tx, id);
      refuse(distributionFaults(material));
      await this.send(tx, meeting, [material]);
      return id;
    });
  }

  /** Everything that has not gone out and was not sent back; how many papers. */
  distributeAll(act: Act, meetingId: string): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockOnDuty(tx, meetingId);
      const all = await tx.find(Material, { meetingId }, { createdAt: 'ASC', id: 'ASC' });
      const ready = all.filter((one) => !one.removedAt && !distributionFaults(one).length);
      refuse([!ready.length && { key: 'materials.distribution.nothing' }]);
      await this.send(tx, meeting, ready);
      return ready.length;
    });
  }

  /** Nobody can open it any more; who had opened it is told. Returns the meeting's id. */
  recall(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { meeting, material } = await lockPaper(tx, id);
      refuse(recallFaults(material));
      const recalled = { recalledAt: act.at, recalledByName: act.who.name, recallReason: reason };
      await tx.change(Material, material, recalled);
      const to = (await everOpened(rowsOf(tx), id)).map((one) => one.id).filter((one) => one !== act.who.id);
      await tellOf(tx, meeting, [material], { kind: 'recalled', to, reason });
      await reindex(tx, 'material', id);
      await this.owed.refresh(tx, meeting);
      tx.audit({ act: 'material.recall', subject: 'meeting', id: meeting.id, detail: { material: id } });
      return meeting.id;
    });
  }

  private async send(tx: Tx, meeting: Meeting, papers: readonly Material[]): Promise<void> {
    const sent = { distributedAt: tx.act.at, distributedByName: tx.act.who.name };
    for (const paper of papers) {
      await tx.change(Material, paper, sent);
      await reindex(tx, 'material', paper.id);
      const detail = { material: paper.id };
      tx.audit({ act: 'material.distribute', subject: 'meeting', id: meeting.id, detail });
    }
    await tellReaders(tx, meeting, papers, 'distributed');
  }
}

async function lockOnDuty(tx: Tx, meetingId: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, meetingId);
  const rows = rowsOf(tx);
  if (!(await readingOf(rows, tx.act, await meetingFor(rows, tx.act, meetingId))).onDuty) throw new NotAllowed();
  refuse(filingFaults(meeting.state));
  return meeting;
}

/** The meeting, then the paper, locked; `NotFound` when it is recalled or not to be known. */
async function lockPaper(tx: Tx, id: string): Promise<{ meeting: Meeting; material: Material }> {
  const found = await materialFor(rowsOf(tx), tx.act, id);
  const meeting = await lockOnDuty(tx, found.meeting.id);
  return { meeting, material: await tx.lock(Material, id) };
}
