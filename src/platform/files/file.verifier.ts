import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Features } from '../feature/registry.js';
import { Verifier, type Verdict } from '../feature/verifier.js';
import { FileStore } from './file-store.js';

/** Every file in the store still has the content it is named by, and every file that a row names is there (quality 5). */
@Injectable()
export class FileVerifier extends Verifier {
  readonly name = 'files';

  constructor(
    private readonly database: Database,
    private readonly features: Features,
    private readonly store: FileStore,
  ) {
    super();
  }

  async verify(): Promise<Verdict> {
    const faults: Verdict['faults'] = [];
    const there = new Set<string>();
    for (const name of await this.store.names()) {
      there.add(name);
      if (!/^[0-9a-f]{64}$/.test(name)) faults.push({ where: `file ${name}`, what: 'FILE_FOREIGN' });
      else if (!(await this.store.isWhole(name))) faults.push({ where: `file ${name}`, what: 'FILE_CHANGED' });
    }
    for (const sql of this.features.all.flatMap((feature) => feature.storedFiles ?? [])) {
      for (const { sha256 } of await this.database.rows<{ sha256: string }>(sql)) {
        // What was put and named since the names were listed is there all the same.
        if (!there.has(sha256) && !(await this.store.has(sha256)))
          faults.push({ where: `file ${sha256}`, what: 'FILE_MISSING' });
      }
    }
    return { checked: there.size, faults };
  }
}
