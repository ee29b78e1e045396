import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { isDuplicate, NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { meetingFor, lockMeeting } from '../meeting/meeting.queries.js';
import { rowsOf } from '../../platform/database/rows.js';
import { reindex } from '../../platform/search/search-source.js';
import type { TakenFile } from '../../platform/files/intake.js';
import { OwedMaterial } from '../owed-materials/owed-material.entity.js';
import { OwedMaterials } from '../owed-materials/owed-materials.js';
import { removalFaults } from '../distribution/distribution.rules.js';
import { tellReaders } from '../distribution/tell.js';
import { Material, MaterialOpening, MaterialVersion } from './material.entity.js';
import { filingFaults, freeName, labelFaults, mayFile } from './material.rules.js';
import { materialFor, readingOf, type MaterialRow } from './materials.queries.js';

/** Filing, replacing, opening and removing papers (S8.X3, S5.C4). */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly owed: OwedMaterials,
  ) {}

  /** Files papers for a meeting or one of its items; returns how many. */
  file(
    act: Act,
    meetingId: string,
    { label, ...asked }: { itemId: string | null; owedId: string | null; label: Label },
    files: TakenFile[],
  ): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const locked = await lockMeeting(tx, meetingId);
      const rows = rowsOf(tx);
      const meeting = await meetingFor(rows, act, meetingId);
      const place = await placeOf(tx, meetingId, asked);
      if (!mayFile(await readingOf(rows, act, meeting), place)) throw new NotAllowed();
      refuse([...filingFaults(meeting.state), ...labelFaults(label, meeting.label)]);
      const titles = (await tx.find(Material, { meetingId })).map((material) => material.title);
      for (const file of files) {
        const title = freeName(file.name, titles);
        titles.push(title);
        const id = newId();
        const created = { createdAt: act.at, createdById: act.who.id, removedAt: null, removedById: null };
        await tx.insert(Material, { id, meetingId, ...place, label, title, ...created, version: 1 });
        await addVersion(tx, id, 1, file);
        await reindex(tx, 'material', id);
        tx.audit({ act: 'material.file', subject: 'meeting', id: meetingId, detail: { sha256: file.sha256 } });
      }
      await this.owed.refresh(tx, locked);
      return files.length;
    });
  }

  replace(act: Act, id: string, file: TakenFile): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      const { material, locked } = await this.toChange(tx, act, id);
      const number = material.number + 1;
      await addVersion(tx, id, number, file);
      const unseen = { review: null, reviewNote: null, reviewedByName: null, reviewedAt: null };
      await tx.change(Material, await tx.one(Material, { id }), unseen);
      if (material.distributedAt) await tellReaders(tx, locked, [material], 'replaced');
      await this.owed.refresh(tx, locked);
      await reindex(tx, 'material', id);
      tx.audit({ act: 'material.replace', subject: 'meeting', id: material.meetingId, detail: { number } });
      return number;
    });
  }

  raiseLabel(act: Act, id: string, label: Label): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { material } = await this.toChange(tx, act, id);
      refuse(labelFaults(label, material.label));
      await tx.change(Material, await tx.lock(Material, id), { label });
      const detail = { from: material.label, to: label };
      tx.audit({ act: 'material.label', subject: 'meeting', id: material.meetingId, detail });
      return id;
    });
  }

  /** Takes a paper out of the list; it stays in the store and in the history. Returns the meeting's id. */
  remove(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { material, locked } = await this.toChange(tx, act, id);
      refuse(removalFaults(material));
      await tx.change(Material, await tx.lock(Material, id), { removedAt: act.at, removedById: act.who.id });
      await reindex(tx, 'material', id);
      tx.audit({
        act: 'material.remove',
        subject: 'meeting',
        id: material.meetingId,
        detail: { number: material.number },
      });
      await this.owed.refresh(tx, locked);
      return material.meetingId;
    });
  }

  /** Notes that somebody takes the newest version to read, and says what to give him. */
  open(act: Act, id: string): Promise<MaterialRow> {
    return this.unitOfWork.run(act, async (tx) => {
      const { material } = await materialFor(rowsOf(tx), act, id);
      if (!material.openedAt) await noteOpening(tx, material.versionId);
      const detail = { number: material.number, label: material.label };
      tx.audit({ act: 'material.open', subject: 'meeting', id: material.meetingId, detail });
      return material;
    });
  }

  private async toChange(tx: Tx, act: Act, id: string) {
    const found = await materialFor(rowsOf(tx), act, id);
    const locked = await lockMeeting(tx, found.meeting.id);
    if (!mayFile(found.reader, found.material)) throw new NotAllowed();
    refuse(filingFaults(found.meeting.state));
    return { ...found, locked };
  }
}

/** A paper that answers a demand belongs where the demand does. Throws `NotFound`. */
async function placeOf(tx: Tx, meetingId: string, asked: { itemId: string | null; owedId: string | null }) {
  if (!asked.owedId) return asked;
  const [demand] = await tx.find(OwedMaterial, { id: asked.owedId, meetingId });
  if (!demand?.name) throw new NotFound('owed_material');
  return { itemId: demand.itemId, owedId: demand.id };
}

async function addVersion(tx: Tx, materialId: string, number: number, file: TakenFile): Promise<void> {
  const { name, type, bytes, sha256 } = file;
  const by = { at: tx.act.at, byId: tx.act.who.id, byName: tx.act.who.name };
  await tx.insert(MaterialVersion, { id: newId(), materialId, number, fileName: name, type, bytes, sha256, ...by });
}

/** The first opening counts; two at once note it once. */
export async function noteOpening(tx: Tx, versionId: string): Promise<void> {
  try {
    await tx.insert(MaterialOpening, { versionId, personId: tx.act.who.id, at: tx.act.at });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
