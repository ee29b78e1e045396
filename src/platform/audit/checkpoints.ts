import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { systemAct } from '../access/act.js';
import { Clock } from '../clock/clock.js';
import { addMinutes } from '../clock/instant.js';
import type { Config } from '../config/config.js';
import { CONFIG, Database } from '../database/database.js';
import { isDuplicate } from '../database/errors.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AuditCheckpoint } from './checkpoint.entity.js';
import { checkpointKey } from './checkpoint-key.js';
import {
  checkpointHash,
  firstPrevious,
  publicKeyOf,
  signCheckpoint,
  writtenCheckpoint,
  type LaneHead,
} from './checkpoint.rules.js';

const everyMinutes = 15;
const everyRows = 1000;

/** Signs how far the audit chain has come, every fifteen minutes or thousand rows in which something was written (Q62). */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** CHECKPOINT_DIR, else a folder of DATA_DIR. */
  get folder(): string {
    return this.config.checkpointDir ?? join(this.config.dataDir, 'checkpoints');
  }

  get publicKey(): string {
    return publicKeyOf(checkpointKey(this.config));
  }

  /** The newest, newest first. */
  newest(limit: number): Promise<AuditCheckpoint[]> {
    return this.database.rows<AuditCheckpoint>(`SELECT * FROM audit_checkpoint ORDER BY no DESC LIMIT ${limit}`);
  }

  /** Takes one if it is time; returns it. Of two that take it at once, one does. */
  async takeIfDue(): Promise<AuditCheckpoint | undefined> {
    const [last] = await this.newest(1);
    if (last) this.export(last);
    const [{ n } = { n: 0 }] = await this.database.rows<{ n: number | null }>('SELECT SUM(n) AS n FROM audit_head');
    const fresh = Number(n ?? 0) - Number(last?.rowCount ?? 0);
    const due = !last || addMinutes(last.at, everyMinutes) <= this.clock.now() || fresh >= everyRows;
    return fresh > 0 && due ? this.take() : undefined;
  }

  /** Takes one now; undefined when another process just did. */
  async take(): Promise<AuditCheckpoint | undefined> {
    try {
      const taken = await this.unitOfWork.run(systemAct(this.clock.now()), async (tx) => {
        const [last] = await tx.rows<AuditCheckpoint>('SELECT * FROM audit_checkpoint ORDER BY no DESC LIMIT 1');
        const lanes = await tx.rows<LaneHead>('SELECT lane, n, hash FROM audit_head ORDER BY lane');
        const body = {
          format: 'yishi-audit-checkpoint-1' as const,
          no: (last?.no ?? 0) + 1,
          at: tx.act.at,
          lanes,
          previous: last?.hash ?? firstPrevious,
        };
        const written = writtenCheckpoint(signCheckpoint(body, checkpointKey(this.config)));
        const rowCount = lanes.reduce((sum, { n }) => sum + n, 0);
        const row = { no: body.no, at: body.at, rowCount, written, hash: checkpointHash(written) };
        await tx.insert(AuditCheckpoint, { ...row });
        return row;
      });
      this.export(taken);
      return taken;
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }

  /** Every checkpoint that was exported, by its name in the folder. */
  exported(): Map<string, string> {
    if (!existsSync(this.folder)) return new Map();
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    return new Map(names.sort().map((name) => [name, readFileSync(join(this.folder, name), 'utf8')]));
  }

  /** Writes it beside the others, once. */
  private export({ no, written }: AuditCheckpoint): void {
    const path = join(this.folder, checkpointName(no));
    if (existsSync(path)) return;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, written, { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
}

export function checkpointName(no: number): string {
  return `checkpoint-${String(no).padStart(8, '0')}.json`;
}
