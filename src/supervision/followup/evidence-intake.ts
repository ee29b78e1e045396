import { Injectable } from '@nestjs/common';
import { Intake } from '../../platform/files/intake.js';
import { refuse } from '../../platform/web/errors.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { Evidence } from './task-work.js';

/** The file that comes with a report or a claim, looked at and kept before the act. */
@Injectable()
export class EvidenceIntake {
  constructor(private readonly intake: Intake) {}

  /** Throws `Refused` for a file that is not taken. */
  async of(form: Submitted<object>): Promise<Evidence | undefined> {
    const { taken, refusals } = await this.intake.take(form.files.filter((file) => file.size > 0));
    refuse(refusals);
    return taken[0];
  }
}
