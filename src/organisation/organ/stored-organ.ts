import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defaultZone } from '../../platform/clock/instant.js';
import { projectVersion } from '../../platform/config/project-root.js';
import { Database } from '../../platform/database/database.js';
import { OrganFacts, type Organ } from '../../platform/web/organ.port.js';
import type { OrganRow } from './organ.entity.js';

const reloadMs = 30_000;

/** The organ's facts in memory, at most thirty seconds old in other processes (Q72). */
@Injectable()
export class StoredOrgan extends OrganFacts implements OnModuleInit {
  private row?: OrganRow;
  private loadedAt = 0;

  constructor(private readonly database: Database) {
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
    return { name, shortName, demo: Boolean(demo), version: projectVersion, notices: [] };
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
