import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Verifier, type Verdict } from '../../platform/feature/verifier.js';
import { FileStore } from '../../platform/files/file-store.js';

/** Every package still has the bytes under whose hash it was kept (S3.R9). */
@Injectable()
export class PackageVerifier extends Verifier {
  readonly name = 'archive';

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {
    super();
  }

  async verify(): Promise<Verdict> {
    const items = await this.database.rows<{ archiveNumber: string; packageHash: string }>(
      'SELECT archiveNumber, packageHash FROM archive_item WHERE packageHash IS NOT NULL ORDER BY archiveNumber',
    );
    const faults: Verdict['faults'] = [];
    for (const item of items) {
      if (!(await this.store.isWhole(item.packageHash)))
        faults.push({ where: item.archiveNumber, what: 'package altered or missing' });
    }
    return { checked: items.length, faults };
  }
}
