import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { keepCheck } from '../package/package-checks.js';
import { PackageVerifier } from '../package/package.verifier.js';
import { HoldingsQueries } from './holdings.queries.js';

/** Acts on one received item: taking its package, and checking it. Nothing changes or removes it (S6.A3, S6.A6). */
@Injectable()
export class ItemService {
  constructor(
    private readonly queries: HoldingsQueries,
    private readonly store: FileStore,
    private readonly verifier: PackageVerifier,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The package, for the archivist and who filed it; others ask to consult. Each taking is audited. */
  async download(act: Act, id: string): Promise<Download> {
    const item = await this.queries.item(act, id);
    if (!item.packageHash || !mayTake(act, item)) throw new NotFound('package');
    const bytes = await this.store.read(item.packageHash);
    await this.unitOfWork.run(act, async (tx) => {
      tx.audit({ act: 'archive.take', subject: 'meeting', id: item.meetingId, detail: { sha256: item.packageHash } });
    });
    return new Download(`${item.archiveNumber}.zip`, 'application/zip', bytes);
  }

  /** Recomputes every hash of the package; returns what is wrong, a sentence each. The archivist does it. */
  async verify(act: Act, id: string): Promise<string[]> {
    const item = await this.queries.item(act, id);
    if (!hasRole(act.who, 'ARCHIVIST')) throw new NotAllowed();
    if (!item.packageHash) throw new NotFound('package');
    const { archiveNumber, packageHash, packageBytes, manifestHash } = item;
    const faults = await this.verifier.faultsOf({
      id,
      archiveNumber: archiveNumber!,
      packageHash,
      packageBytes: packageBytes!,
      manifestHash: manifestHash!,
    });
    await this.unitOfWork.run(act, async (tx) => {
      await keepCheck(tx, item, faults);
    });
    return faults;
  }
}

export function mayTake(act: Act, item: { organizerId: string }): boolean {
  return hasRole(act.who, 'ARCHIVIST') || item.organizerId === act.who.id;
}
