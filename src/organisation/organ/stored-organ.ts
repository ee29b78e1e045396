import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { defaultZone } from '../../platform/clock/instant.js';
import { projectVersion } from '../../platform/config/project-root.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { OrganFacts, type Organ } from '../../platform/web/organ.port.js';
import type { OrganRow } from './organ.entity.js';

const reloadMs = 30_000;

/** The organ's facts in memory, at most thirty seconds old in other processes (Q72). */
@Injectable()
export class StoredOrgan extends OrganFacts implements OnModuleInit {
  private row?: OrganRow;
  private loadedAt = 0;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  async reload(): Promise<void> {
    this.row = await this.database.row<OrganRow>('SELECT * FROM organ LIMIT 1');
    this.loadedAt = performance.now();
  }

  facts(): Organ {
    if (performance.now() - this.loadedAt > reloadMs) {
      this.loadedAt = performance.now();
      void this.reload().catch(() => undefined);
    }
    const { name = '', shortName = '', demo = false } = this.row ?? {};
    const address = this.config.baseUrl.replace(/^https?:\/\//, '');
    return { name, shortName, demo: Boolean(demo), version: projectVersion, address, notices: [] };
  }

  /** What numbers and papers are made of. */
  identity(): { name: string; documentCode: string; fondsCode: string; zone: string } {
    const { name = '', documentCode = '', fondsCode = '', zone = defaultZone } = this.row ?? {};
    return { name, documentCode, fondsCode, zone };
  }

  get exists(): boolean {
    return this.row !== undefined;
  }
}
