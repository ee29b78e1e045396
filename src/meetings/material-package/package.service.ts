import { Injectable } from '@nestjs/common';
import { PassThrough, type Readable } from 'node:stream';
import yazl from 'yazl';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { cleanFileName } from '../../platform/files/file-name.rules.js';
import { Texts } from '../../platform/text/texts.js';
import { Download } from '../../platform/web/answers.js';
import { noteOpening } from '../materials/materials.service.js';
import { materialsFor, type MaterialRow } from '../materials/materials.queries.js';
import { meetingFor } from '../meeting/meeting.queries.js';
import { packingList } from './package.rules.js';

/** All papers of a meeting that its reader may take away, in one file that is made while it is sent (MT16). */
@Injectable()
export class MaterialPackages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly texts: Texts,
  ) {}

  /** Taking it is opening every paper in it, and is noted so. Throws `NotFound` when there is nothing to take. */
  async take(act: Act, meetingId: string): Promise<Download> {
    const { title, list } = await this.unitOfWork.run(act, async (tx) => {
      const rows = rowsOf(tx);
      const meeting = await meetingFor(rows, act, meetingId);
      const found = packingList(await materialsFor(rows, act, meeting), this.texts.t('meetings.materials.whole'));
      if (!found.length) throw new NotFound('material');
      for (const { paper } of found) if (!paper.openedAt) await noteOpening(tx, paper.versionId);
      const detail = { papers: found.length };
      tx.audit({ act: 'material.take', subject: 'meeting', id: meetingId, detail });
      return { title: meeting.title, list: found };
    });
    const name = cleanFileName(this.texts.t('materials.package.fileName', { title }));
    return new Download(name, 'application/zip', this.pack(list));
  }

  /** One file is open at a time; what cannot be read ends the download as broken, not as whole. */
  private pack(list: readonly { path: string; paper: MaterialRow }[]): Readable {
    const zip = new yazl.ZipFile();
    const out = new PassThrough();
    const broken = (error: Error) => out.destroy(error);
    zip.on('error', broken);
    for (const { path, paper } of list) {
      const options = { mtime: new Date(paper.at), mode: 0o100644 };
      zip.addReadStreamLazy(path, options, (give) => give(null, this.store.stream(paper.sha256).on('error', broken)));
    }
    zip.outputStream.pipe(out);
    zip.end();
    return out;
  }
}
