import { Injectable, Logger } from '@nestjs/common';
import { NotFound } from '../../platform/database/errors.js';
import { Database } from '../../platform/database/database.js';
import { emptyDatabase } from '../../platform/database/empty.js';
import { refuse } from '../../platform/web/errors.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { DemoMaking } from './demo-making.js';
import { FirstRun } from './first-run.js';
import type { ClearingForm } from './setup.form.js';

/** Clears a demo organ away, so that one's own can be set up. A real organ is never cleared. */
@Injectable()
export class DemoClearing {
  private readonly log = new Logger('setup');

  constructor(
    private readonly database: Database,
    private readonly organ: StoredOrgan,
    private readonly making: DemoMaking,
    private readonly firstRun: FirstRun,
  ) {}

  /** Throws `NotFound` unless the organ, as the database says now, is the demo organ. */
  async clear({ understood }: ClearingForm): Promise<void> {
    await this.organ.reload();
    if (!this.organ.facts().demo) throw new NotFound('demo organ');
    refuse([
      this.making.share !== undefined && { key: 'organisation.setup.clearing.making' },
      !understood && { key: 'organisation.setup.clearing.understood.missing', field: 'understood' },
    ]);
    await emptyDatabase(this.database.writer);
    await this.organ.reload();
    this.log.log(`Yishi  ${await this.firstRun.address()}`);
  }
}
