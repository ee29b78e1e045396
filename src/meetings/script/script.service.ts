import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { Script, ScriptRevision } from './script.entity.js';

/** 主持词: written from its draft, every version kept (MT13). */
@Injectable()
export class ScriptService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns the meeting's id. */
  save(act: Act, id: string, body: string, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await lockToPrepare(tx, id);
      const [kept] = await tx.find(Script, { id });
      if (kept) await tx.change(Script, { id, version }, { body });
      else await tx.insert(Script, { id, body, version: 1 });
      const number = (kept?.version ?? 0) + 1;
      const revision = { id: newId(), meetingId: id, number, body };
      await tx.insert(ScriptRevision, { ...revision, at: act.at, byName: act.who.name });
      tx.audit({ act: 'script.save', subject: 'meeting', id, detail: { version: number, letters: body.length } });
      return id;
    });
  }
}
