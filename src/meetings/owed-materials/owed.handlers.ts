import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { AgendaChanged } from '../agenda/agenda.events.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { lockUnfiltered } from '../meeting/meeting.queries.js';
import { OwedMaterials, refreshMaterials, remindMaterials } from './owed-materials.js';

/** After a change of the agenda, an approval or another time: who owes which paper until when. */
@Injectable()
export class RefreshMaterials extends Handler {
  readonly name = refreshMaterials;
  override readonly listensTo = AgendaChanged;

  constructor(private readonly owed: OwedMaterials) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    await this.owed.refresh(tx, await lockUnfiltered(tx, job.subject.id));
  }
}

/** 材料-2: reminds those who owe papers. */
@Injectable()
export class RemindMaterials extends Handler<{ step?: string }> {
  readonly name = remindMaterials;

  constructor(private readonly owed: OwedMaterials) {
    super();
  }

  async handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    await this.owed.remind(tx, await tx.one(Meeting, { id: job.subject.id }), job.payload.step ?? '');
  }
}
