import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/web/errors.js';
import type { Sheet } from '../../platform/sheets/read-sheet.js';
import { PeopleImport } from './people-import.js';
import { PeopleImportRow } from './people-import.entity.js';
import { mostRows, type PeoplePlan } from './people-plan.rules.js';

/** An upload between preview and confirmation. */
export interface Upload {
  fileName: string;
  sheet: Sheet;
  plan: PeoplePlan;
}

/** Uploaded tables of people: kept for the preview, carried out by a second press. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleImport,
  ) {}

  keep(act: Act, fileName: string, sheet: Sheet): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const id = newId();
      const lines = JSON.stringify(sheet.rows.slice(0, mostRows + 2));
      const row = { id, byId: act.who.id, createdAt: act.at, fileName, encoding: sheet.encoding, lines, doneAt: null };
      await tx.insert(PeopleImportRow, row);
      return id;
    });
  }

  /** What it would do now. Throws `NotFound` for another's upload and for one that was carried out. */
  async upload(act: Act, id: string): Promise<Upload> {
    const row = await this.database.row<PeopleImportRow>(
      'SELECT * FROM people_import WHERE id = ? AND byId = ? AND doneAt IS NULL',
      [id, act.who.id],
    );
    if (!row) throw new NotFound('import');
    const sheet = { encoding: row.encoding, rows: JSON.parse(row.lines) } as Sheet;
    return { fileName: row.fileName, sheet, plan: await this.people.planRows(sheet) };
  }

  /** All of it, or nothing; who was there already is left alone. */
  async confirm(act: Act, id: string): Promise<PeoplePlan> {
    const { plan } = await this.upload(act, id);
    if (plan.faults.length) throw new Refused({ key: 'organisation.import.faulty' });
    await this.unitOfWork.run(act, async (tx) => {
      const claimed = await tx.update(PeopleImportRow, { id, doneAt: IsNull() }, { doneAt: act.at, lines: '[]' });
      if (!claimed) throw new NotFound('import');
      await this.people.write(tx, plan);
    });
    return plan;
  }
}
