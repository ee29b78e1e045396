import { Inject, Injectable } from '@nestjs/common';
import { systemAct } from '../../platform/access/act.js';
import { administratorRoles } from '../../platform/access/roles.js';
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

  /** An address where an administrator who cannot sign in sets a new password; undefined when nobody has that name. */
  async rescue(userName: string): Promise<string | undefined> {
    const holders = administratorRoles.map((role) => `'${role}'`).join(', ');
    const person = await this.database.row<{ id: string }>(
      `SELECT p.id FROM person p JOIN role_grant g ON g.personId = p.id AND g.role IN (${holders})
       WHERE p.userName = ? AND p.active = 1`,
      [userName],
    );
    if (!person) return undefined;
    const token = await this.unitOfWork.run(systemAct(this.clock.now()), async (tx) => {
      tx.audit({ act: 'account.rescue', subject: 'person', id: person.id });
      return this.links.issue(tx, 'ACTIVATE', person.id);
    });
    return `${this.config.baseUrl}${paths.activate(token)}`;
  }
}
