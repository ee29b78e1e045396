import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels } from '../../platform/access/principal.js';
import { instantAt, localDateOf, type LocalDate } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { namedPeople } from '../application/situation.queries.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { filingFaults } from '../materials/material.rules.js';
import { readingOf } from '../materials/materials.queries.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting, meetingFor } from '../meeting/meeting.queries.js';
import { MeetingSettings } from '../settings.js';
import { OwedMaterial } from './owed-material.entity.js';
import { OwedMaterials } from './owed-materials.js';
import { demandFaults, waiverFaults } from './owed.rules.js';

/** What the organiser asks for. */
export interface Demand {
  name: string;
  itemId: string | null;
  /** Null: who presents the item, or the organiser. */
  ownerId: string | null;
  due: LocalDate | null;
}

/** Asking for papers, doing without one, asking for it again (S8.X3). Methods return the meeting's id. */
@Injectable()
export class OwedService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly owed: OwedMaterials,
    private readonly settings: MeetingSettings,
  ) {}

  ask(act: Act, meetingId: string, { name, itemId, ownerId, due }: Demand): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockOnDuty(tx, meetingId);
      const [item] = itemId ? await tx.find(AgendaItem, { id: itemId, meetingId }) : [];
      if (itemId && !item) throw new NotFound('agenda_item');
      const dueAt = due && instantAt(due, this.settings.lead(localDateOf(act.at)).cutOff);
      refuse([...demandFaults(dueAt, meeting.startsAt, act.at), ...(await ownerFaults(tx, meeting, ownerId))]);
      const id = newId();
      const owner = ownerId ?? item?.presenterId ?? meeting.organizerId;
      await tx.insert(OwedMaterial, { id, lineKey: id, name, ownerId: owner, dueAt, ...row(tx, meetingId, itemId) });
      await refreshAudience(tx, meeting);
      await this.owed.refresh(tx, meeting);
      await this.owed.ask(tx, meeting, id);
      tx.audit({ act: 'material.ask', subject: 'meeting', id: meetingId, detail: { owed: id } });
      return meetingId;
    });
  }

  waive(act: Act, meetingId: string, key: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockOnDuty(tx, meetingId);
      const line = await this.line(tx, meeting, key);
      refuse(waiverFaults(line));
      const waived = { waivedAt: act.at, waivedByName: act.who.name, waiverReason: reason };
      const [kept] = await tx.find(OwedMaterial, { meetingId, lineKey: key });
      if (kept) await tx.change(OwedMaterial, kept, waived);
      else await tx.insert(OwedMaterial, { id: newId(), lineKey: key, ...row(tx, meetingId, line.itemId), ...waived });
      return this.done(tx, meeting, 'material.waive');
    });
  }

  demand(act: Act, meetingId: string, key: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockOnDuty(tx, meetingId);
      await this.line(tx, meeting, key);
      const [kept] = await tx.find(OwedMaterial, { meetingId, lineKey: key });
      refuse([!kept?.waivedAt && { key: 'materials.owed.is.OWED' }]);
      await tx.change(OwedMaterial, kept!, { waivedAt: null, waivedByName: null, waiverReason: null });
      return this.done(tx, meeting, 'material.demand');
    });
  }

  private async line(tx: Tx, meeting: Meeting, key: string) {
    const line = (await this.owed.linesOf(rowsOf(tx), meeting, tx.act.at)).find((one) => one.key === key);
    if (!line) throw new NotFound('owed_material');
    return line;
  }

  private async done(tx: Tx, meeting: Meeting, act: string): Promise<string> {
    await this.owed.refresh(tx, meeting);
    tx.audit({ act, subject: 'meeting', id: meeting.id });
    return meeting.id;
  }
}

async function lockOnDuty(tx: Tx, meetingId: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, meetingId);
  const rows = rowsOf(tx);
  const reader = await readingOf(rows, tx.act, await meetingFor(rows, tx.act, meetingId));
  if (!reader.onDuty) throw new NotAllowed();
  refuse(filingFaults(meeting.state));
  return meeting;
}

/** Nobody is asked for papers of a meeting he is not cleared for (S5.C2). */
async function ownerFaults(tx: Tx, meeting: Meeting, ownerId: string | null) {
  const owner = ownerId ? (await namedPeople(rowsOf(tx), [ownerId])).get(ownerId) : undefined;
  if (!owner || labels.indexOf(owner.clearance) >= labels.indexOf(meeting.label)) return [];
  const { name } = owner;
  return [{ key: 'meetings.verdicts.notCleared', args: { name }, field: 'owner', source: 'S5.C2' }];
}

function row(tx: Tx, meetingId: string, itemId: string | null) {
  const by = { createdById: tx.act.who.id, createdByName: tx.act.who.name, createdAt: tx.act.at };
  return { meetingId, itemId, ...by, version: 1 };
}
