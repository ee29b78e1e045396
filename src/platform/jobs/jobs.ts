import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../database/database.js';
import { Waker } from '../outbox/waker.js';
import { Worker } from './worker.js';

/** Starts and stops the work that happens later, according to ROLE. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly worker: Worker,
    private readonly waker: Waker,
  ) {}

  /** Called when the application listens; tests that drive the clock run the jobs themselves instead. */
  start(): void {
    if (this.config.role === 'web') return;
    this.worker.start();
    this.waker.serve((ids) => this.worker.take(ids));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
    await this.waker.close();
  }
}
