import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { EquipmentService, remindMaintenance } from './equipment.service.js';

/** Reminds the keeper of a maintenance a week before it is due (S8.X2). */
@Injectable()
export class RemindMaintenance extends Handler<{ step?: string }> {
  readonly name = remindMaintenance;
  override readonly upkeep = true;

  constructor(private readonly equipment: EquipmentService) {
    super();
  }

  handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    return this.equipment.remind(tx, job.subject.id, job.payload.step ?? '');
  }
}
