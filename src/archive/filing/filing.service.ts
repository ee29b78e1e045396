import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { nextNumber } from '../../platform/database/counter.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { reindex } from '../../platform/search/search-source.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { advance, isPossible, lockMeeting, openCopies, type Meeting } from '../../meetings/meetings.js';
import { holdersOf, StoredOrgan, Unit } from '../../organisation/organisation.js';
import { paths } from '../archive.paths.js';
import { ArchiveGap, ArchiveItem } from './archive-item.entity.js';
import { retentionRules, typeRetention } from '../retention/retention.queries.js';
import { expiryOf, itemRule } from '../retention/retention.rules.js';
import { documentsOf } from './filing.queries.js';
import { archiveNumber, filingActs, isToFile, isToReceive, lackingOf } from './filing.rules.js';
import { rowsOf } from '../../platform/database/rows.js';

export const packageHandler = 'archive.package';

/** Filing a meeting and receiving it (S3.R5, S6.A1–A3). */
@Injectable()
export class FilingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organ: StoredOrgan,
  ) {}

  /** The organiser files; refused while a required document is neither there nor explained. */
  submit(act: Act, meetingId: string, reasons: ReadonlyMap<string, string>): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed();
      if (!isPossible('archive', meeting.state)) throw new Refused({ key: 'archive.wrongState', source: 'S3.R4' });
      const { present, decided } = await documentsOf(rowsOf(tx), meetingId);
      const lacking = lackingOf(meeting.type, present, reasons, decided);
      const out = await openCopies(rowsOf(tx), meetingId);
      refuse([
        ...lacking.map((kind) => ({ key: `archive.lacks.${kind}`, source: 'S6.A2' })),
        out > 0 && { key: 'archive.openCopies', args: { n: out }, source: 'S5.C4' },
      ]);
      await tx.remove(ArchiveGap, { meetingId });
      for (const [document, reason] of reasons)
        if (reason.trim()) await tx.insert(ArchiveGap, { meetingId, document, reason });
      await this.keep(tx, meeting);
      await tx.todos.close({ kind: 'meeting', id: meetingId }, ['archiveFile', 'archiveAgain']);
      const line = {
        about: { kind: 'meeting', id: meetingId },
        to: await holdersOf(tx, 'ARCHIVIST'),
        url: paths.filing(meetingId),
      };
      await tx.todos.open({ ...line, kind: 'archiveReceive', title: meeting.title });
      tx.audit({ act: 'archive.submit', subject: 'meeting', id: meetingId, detail: { explained: reasons.size } });
      return meetingId;
    });
  }

  /** The archivist receives it, which numbers it, or returns it. Who filed it does not receive it. */
  receive(act: Act, meetingId: string, verdict: 'ACCEPT' | 'RETURN', opinion: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const item = await tx.one(ArchiveItem, { meetingId });
      if (!hasRole(act.who, 'ARCHIVIST') || act.who.id === item.submittedById) throw new NotAllowed();
      if (!isToReceive(item)) throw new Refused({ key: 'archive.decided' });
      if (verdict === 'RETURN' && !opinion) throw new Refused({ key: 'input.required', field: 'opinion' });
      await tx.todos.close({ kind: 'meeting', id: meetingId }, ['archiveReceive']);
      if (verdict === 'RETURN') {
        await tx.change(ArchiveItem, item, { state: filingActs.return.to, opinion });
        tx.audit({ act: 'archive.return', subject: 'meeting', id: meetingId });
        const line = {
          about: { kind: 'meeting', id: meetingId },
          to: [item.submittedById],
          url: paths.filing(meetingId),
        };
        await tx.todos.open({ ...line, kind: 'archiveAgain', title: meeting.title });
      } else await this.accept(tx, meeting, item);
      return meetingId;
    });
  }

  private async keep(tx: Tx, meeting: Meeting): Promise<void> {
    const formedOn = localDateOf(meeting.actualEndAt ?? meeting.endsAt!);
    const year = Number(formedOn.slice(0, 4));
    const rules = await retentionRules(rowsOf(tx));
    const { retention } = itemRule(rules, meeting.type, formedOn, await typeRetention(rowsOf(tx), meeting));
    const values = {
      state: filingActs.resubmit.to,
      retention,
      year,
      expiresOn: expiryOf(year, retention),
      submittedById: tx.act.who.id,
      submittedAt: tx.act.at,
    };
    const [before] = await tx.find(ArchiveItem, { meetingId: meeting.id });
    if (!before) return tx.insert(ArchiveItem, { id: newId(), meetingId: meeting.id, ...values });
    if (!isToFile(before)) throw new Refused({ key: 'archive.decided' });
    await tx.change(ArchiveItem, before, values);
  }

  private async accept(tx: Tx, meeting: Meeting, item: ArchiveItem): Promise<void> {
    const unit = await tx.one(Unit, { id: meeting.hostUnitId });
    const fonds = this.organ.identity().fondsCode;
    const n = await nextNumber(tx, `archive:${fonds}:${item.year}:${item.retention}:${unit.code}`);
    const number = archiveNumber({ fonds, year: item.year, retention: item.retention, unit: unit.code, n });
    await tx.change(ArchiveItem, item, {
      state: filingActs.accept.to,
      archiveNumber: number,
      acceptedById: tx.act.who.id,
      acceptedAt: tx.act.at,
    });
    await advance(tx, meeting, 'archive');
    await reindex(tx, 'archive', item.id);
    await tx.later.job(packageHandler, { kind: 'meeting', id: meeting.id });
    tx.audit({
      act: 'archive.accept',
      subject: 'meeting',
      id: meeting.id,
      detail: { n, year: item.year, retention: item.retention },
    });
  }
}
