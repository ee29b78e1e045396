import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { emptyDatabase } from '../../platform/database/empty.js';
import { loggable } from '../../platform/database/loggable.js';
import type { Instant } from '../../platform/clock/instant.js';
import { DemoOrgan } from '../demo/demo-organ.js';
import { StoredOrgan } from '../organ/stored-organ.js';

/** Makes the demo organ behind a page that shows how far it is; at most one at a time in a process. */
@Injectable()
export class DemoMaking implements BeforeApplicationShutdown {
  private readonly log = new Logger('setup');
  private running?: Promise<void>;
  /** How far the story is, from 0 to 1; undefined while none is being told. */
  share?: number;
  failed = false;

  constructor(
    private readonly demo: DemoOrgan,
    private readonly database: Database,
    private readonly organ: StoredOrgan,
  ) {}

  /** Makes what stands, and goes on with the story on its own. Throws `NotEmpty`. */
  async begin(): Promise<void> {
    if (this.share !== undefined) return;
    this.share = 0;
    this.failed = false;
    const now = await this.demo.makeStanding().catch((error: unknown) => {
      this.share = undefined;
      throw error;
    });
    this.running = this.tell(now);
  }

  /** Clears what a failed making has left, and begins anew; changes nothing unless it has failed. */
  async beginAgain(): Promise<void> {
    if (!this.failed) return;
    this.failed = false;
    this.share = 0;
    try {
      await this.organ.reload();
      if (this.organ.facts().demo) await emptyDatabase(this.database.writer);
      await this.organ.reload();
    } catch (error) {
      this.failed = true;
      throw error;
    } finally {
      this.share = undefined;
    }
    await this.begin();
  }

  private async tell(now: Instant): Promise<void> {
    try {
      await this.demo.tellStory(now, (share) => (this.share = share));
    } catch (error) {
      this.failed = true;
      this.log.error(loggable(error));
    }
    this.share = undefined;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }
}
