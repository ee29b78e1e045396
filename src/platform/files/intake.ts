import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { fileKind } from './file-kind.js';
import { cleanFileName } from './file-name.rules.js';
import { FileStore, type StoredFile } from './file-store.js';
import type { Refusal } from '../web/errors.js';

/** An uploaded file that was taken into the store. */
export interface TakenFile extends StoredFile {
  name: string;
  type: string;
}

/** Looks at uploaded files and keeps the good ones; each of the others says why not (quality §6 "file"). */
@Injectable()
export class Intake {
  constructor(private readonly store: FileStore) {}

  async take(files: readonly Express.Multer.File[]): Promise<{ taken: TakenFile[]; refusals: Refusal[] }> {
    const taken: TakenFile[] = [];
    const refusals: Refusal[] = [];
    for (const file of files) {
      const name = cleanFileName(file.originalname);
      const bytes = await readFile(file.path);
      const kind = await fileKind(bytes, name);
      if ('fault' in kind) refusals.push({ key: `input.file.${kind.fault}`, args: { name }, field: 'files' });
      else taken.push({ ...(await this.store.put(bytes)), name, type: kind.type });
    }
    return { taken, refusals };
  }
}
