import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Texts } from '../text/texts.js';
import type { Refusal } from '../web/errors.js';
import { cleanFileName, freeFileName } from './file-name.rules.js';
import { FileStore, type StoredFile } from './file-store.js';
import { inspectBytes } from './inspect-file.js';

/** An uploaded file that was taken into the store. */
export interface TakenFile extends StoredFile {
  name: string;
  type: string;
}

/** Looks at uploaded files and keeps the good ones; each of the others says why not (quality §6 "file"). */
@Injectable()
export class Intake {
  constructor(
    private readonly store: FileStore,
    private readonly texts: Texts,
  ) {}

  async take(files: readonly Express.Multer.File[]): Promise<{ taken: TakenFile[]; refusals: Refusal[] }> {
    const taken: TakenFile[] = [];
    const refusals: Refusal[] = [];
    for (const file of files) {
      const name = freeFileName(
        cleanFileName(file.originalname),
        taken.map((other) => other.name),
      );
      const bytes = await readFile(file.path);
      const verdict = await inspectBytes(bytes, file.originalname);
      if (verdict.ok) taken.push({ ...(await this.store.put(bytes)), name, type: verdict.type });
      else refusals.push(this.named(name, verdict.refusal));
    }
    return { taken, refusals };
  }

  /** The reason with the file's name before it. */
  private named(name: string, { key, args }: Refusal): Refusal {
    return { key: 'files.named', args: { name, reason: this.texts.t(key, args) }, field: 'files' };
  }
}
