import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Verifier, type Verdict } from '../feature/verifier.js';
import { checkpointFaults, checkpointHash, firstPrevious, isSigned, readCheckpoint } from './checkpoint.rules.js';
import { checkpointName, Checkpoints } from './checkpoints.js';
import type { AuditCheckpoint } from './checkpoint.entity.js';

type Faults = Verdict['faults'];

/** The chain still holds what each signed checkpoint saw; none of them was changed or taken away (Q62). */
@Injectable()
export class CheckpointVerifier extends Verifier {
  readonly name = 'checkpoints';

  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
  ) {
    super();
  }

  async verify(): Promise<Verdict> {
    const kept = await this.database.rows<AuditCheckpoint>('SELECT * FROM audit_checkpoint ORDER BY no');
    const all = new Map(kept.map(({ no, written }) => [checkpointName(no), written]));
    const faults: Faults = [];
    for (const [name, written] of this.checkpoints.exported()) {
      if (all.get(name) !== written)
        faults.push({ where: name, what: all.has(name) ? 'CHECKPOINT_UNLIKE' : 'CHECKPOINT_GONE' });
      all.set(name, written);
    }
    let previous = firstPrevious;
    for (const [name, written] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
      faults.push(...(await this.against(name, written, this.checkpoints.publicKey)));
      if (readCheckpoint(written)?.previous !== previous) faults.push({ where: name, what: 'CHECKPOINT_ORDER' });
      previous = checkpointHash(written);
    }
    return { checked: all.size, faults };
  }

  /** Checks the chain against one checkpoint, exported or from elsewhere; `publicKey` says whose it must be. */
  async against(name: string, written: string, publicKey: string): Promise<Faults> {
    const checkpoint = readCheckpoint(written);
    if (!checkpoint || !isSigned(checkpoint, publicKey)) return [{ where: name, what: 'SIGNATURE' }];
    const rows = new Map<string, string>();
    for (const { lane, n } of checkpoint.lanes) {
      const row = await this.database.row<{ hash: string }>('SELECT hash FROM audit WHERE lane = ? AND n = ?', [
        lane,
        n,
      ]);
      if (row) rows.set(`${lane}:${n}`, row.hash);
    }
    return checkpointFaults(checkpoint, (lane, n) => rows.get(`${lane}:${n}`)).map(({ lane, n, fault }) => ({
      where: `audit ${lane}:${n}`,
      what: fault,
    }));
  }
}
