import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { remindUnit } from './asking.js';
import { MemberUnits } from './member-unit.service.js';

/** 联席-1: asks a silent member unit again; silence is never consent (S2.K4). */
@Injectable()
export class RemindUnit extends Handler<{ step?: string }> {
  readonly name = remindUnit;

  constructor(private readonly units: MemberUnits) {
    super();
  }

  handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    return this.units.remind(tx, job.subject.id, job.payload.step ?? 'near');
  }
}
