import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.js';
import { Intake, type TakenFile } from '../../platform/files/intake.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { ExpenseForm } from './settlement.form.js';

/** Receipts on their way into the store and out of it. */
@Injectable()
export class ReceiptFiles {
  constructor(
    private readonly intake: Intake,
    private readonly store: FileStore,
  ) {}

  /** The one receipt of an expense; what is wrong with it is added to the faults of its form. */
  async receipt(form: Submitted<ExpenseForm>): Promise<TakenFile | undefined> {
    if (form.files.length !== 1) form.faults.push({ field: 'files', key: 'cost.refused.noReceipt' });
    if (!form.ok) return undefined;
    const { taken, refusals } = await this.intake.take(form.files);
    form.faults.push(...refusals.map((refusal) => ({ ...refusal, field: 'files' })));
    return taken[0];
  }

  stream(sha256: string) {
    return this.store.stream(sha256);
  }
}
