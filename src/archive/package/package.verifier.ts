import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Verifier, type Verdict } from '../../platform/feature/verifier.js';
import { FileStore } from '../../platform/files/file-store.js';
import { fixityFaults, type FiledFile } from './fixity.rules.js';
import { sha256Of } from './package.js';
import { unpacked } from './unpacked.js';

/** A package and what was registered of it. */
export interface Packed {
  id: string;
  archiveNumber: string;
  packageHash: string;
  packageBytes: number;
  manifestHash: string;
}

/** Every package, and every file in it, is still what was filed (S3.R9, quality 30). */
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
    const items = await this.database.rows<Packed>(
      `SELECT id, archiveNumber, packageHash, packageBytes, manifestHash FROM archive_item
       WHERE packageHash IS NOT NULL ORDER BY archiveNumber`,
    );
    const faults: Verdict['faults'] = [];
    for (const item of items) {
      for (const what of await this.faultsOf(item)) faults.push({ where: item.archiveNumber, what });
    }
    return { checked: items.length, faults };
  }

  /** What is wrong with one package, a sentence each. */
  async faultsOf(item: Packed): Promise<string[]> {
    const zip = await this.store.read(item.packageHash).catch(() => undefined);
    if (!zip) return ['the package is missing'];
    const filed = await this.database.rows<FiledFile>(
      'SELECT path, bytes, sha256 FROM archive_document WHERE itemId = ? ORDER BY n',
      [item.id],
    );
    const whole = sha256Of(zip) === item.packageHash;
    const files = await unpacked(zip).catch(() => undefined);
    if (!files)
      return [`the package was changed and cannot be opened: ${zip.length} bytes, filed with ${item.packageBytes}`];
    const faults = fixityFaults(
      filed.map((file) => ({ ...file, bytes: Number(file.bytes) })),
      item.manifestHash,
      files,
    );
    return faults.length || whole ? faults : ['the package was changed outside its files'];
  }
}
