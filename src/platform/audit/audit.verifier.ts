import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Verifier, type Verdict } from '../feature/verifier.js';
import type { AuditHead, AuditRow } from './audit.entity.js';
import { LaneCheck } from './chain.rules.js';

const batch = 1000;

/** Recomputes the audit chain, lane by lane, and names the first row of each fault (Q41). */
@Injectable()
export class AuditVerifier extends Verifier {
  readonly name = 'audit';

  constructor(private readonly database: Database) {
    super();
  }

  async verify(): Promise<Verdict> {
    const heads = await this.database.rows<AuditHead>('SELECT lane, n, hash FROM audit_head');
    const used = await this.database.rows<{ lane: number }>('SELECT DISTINCT lane FROM audit');
    const lanes = new Set([...heads, ...used].map(({ lane }) => Number(lane)));
    const verdict: Verdict = { checked: 0, faults: [] };
    for (const lane of [...lanes].sort((a, b) => a - b)) {
      const check = new LaneCheck(lane);
      for (let last = 0; ;) {
        const rows = await this.database.rows<AuditRow>(
          `SELECT * FROM audit WHERE lane = ? AND n > ? ORDER BY n LIMIT ${batch}`,
          [lane, last],
        );
        for (const row of rows) check.row(row);
        verdict.checked += rows.length;
        if (rows.length < batch) break;
        last = rows.at(-1)!.n;
      }
      check.end(heads.find((head) => Number(head.lane) === lane));
      verdict.faults.push(...check.faults.map(({ n, fault }) => ({ where: `audit ${lane}:${n}`, what: fault })));
    }
    return verdict;
  }
}
