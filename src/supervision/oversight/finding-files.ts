import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.js';
import { Intake } from '../../platform/files/intake.js';
import { refuse } from '../../platform/web/errors.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';

/** A file that was looked at and kept. */
export interface KeptFile {
  name: string;
  sha256: string;
}

/** Evidence that comes with a finding or its answer. */
@Injectable()
export class FindingFiles {
  constructor(
    private readonly intake: Intake,
    private readonly store: FileStore,
  ) {}

  read(sha256: string): ReturnType<FileStore['read']> {
    return this.store.read(sha256);
  }

  /** Throws `Refused` for a file that is not taken. */
  async of(form: Submitted<object>): Promise<KeptFile | undefined> {
    const { taken, refusals } = await this.intake.take(form.files.filter((file) => file.size > 0));
    refuse(refusals);
    return taken[0];
  }
}

export function fileOf(file: KeptFile | undefined) {
  return { fileName: file?.name ?? null, fileHash: file?.sha256 ?? null };
}
