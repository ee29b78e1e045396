import { Inject, Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { paths } from '../organisation.paths.js';

/** The way into a system nobody has set up yet: for who holds the machine and reads its log (Q32). */
@Injectable()
export class FirstRun {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether there are an organ and its administrators. */
  async isDone(): Promise<boolean> {
    return Boolean(await this.database.row("SELECT 1 FROM role_grant WHERE role = 'SYS_ADMIN' LIMIT 1"));
  }

  /** A fresh address of the set-up, good once and for half an hour; undefined when it is done. */
  async address(): Promise<string | undefined> {
    if (await this.isDone()) return undefined;
    const act = systemAct(this.clock.now());
    const token = await this.unitOfWork.run(act, (tx) => this.links.issue(tx, 'SETUP', null));
    return `${this.config.baseUrl}${paths.setup(token)}`;
  }
}
