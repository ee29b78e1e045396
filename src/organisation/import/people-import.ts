import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PrintService } from '../../platform/print/print.service.js';
import { readSheet, type Sheet } from '../../platform/sheets/read-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { addPerson } from '../people/add-person.js';
import { nameSearch } from '../people/name-search.rules.js';
import { Person } from '../people/person.entity.js';
import { foldedName } from '../picker/picker.rules.js';
import {
  columnNames,
  planOf,
  type ExistingPerson,
  type ImportedPerson,
  type PeoplePlan,
  type Standing,
  type Vocabulary,
} from './people-plan.rules.js';

interface UnitRow {
  id: string;
  name: string;
  shortName: string;
  code: string;
}

const standings: Standing[] = ['HEAD', 'DEPUTY', 'LIAISON', 'MEMBER'];

/** Reads tables of people and carries them out, whole or not at all (S9.T1). */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
    private readonly print: PrintService,
  ) {}

  /** What the file would do now. Throws `UnreadableSheet`. */
  async plan(bytes: Buffer): Promise<PeoplePlan> {
    return this.planRows(await readSheet(bytes));
  }

  async planRows(sheet: Sheet): Promise<PeoplePlan> {
    const existing = await this.database.rows<ExistingPerson>(
      'SELECT id, name, userName, unitId, post, standing, phone, mobile, email FROM person',
    );
    return planOf(sheet, await this.vocabulary(), existing);
  }

  /** The headings of a table, for the template and for reading. */
  headings(): Vocabulary['headings'] {
    const words = columnNames.map((name) => [name, this.texts.t(`organisation.import.column.${name}`)]);
    return Object.fromEntries(words) as Vocabulary['headings'];
  }

  /** Writes everything in one unit of work; a user name taken meanwhile refuses the whole. */
  async carryOut(act: Act, plan: PeoplePlan): Promise<void> {
    if (plan.faults.length) throw new Error('A plan with faults is never carried out.');
    await this.unitOfWork.run(act, (tx) => this.write(tx, plan));
  }

  async write(tx: Tx, plan: PeoplePlan): Promise<void> {
    const last = await tx.row<{ n: number }>('SELECT MAX(p.rank) AS n FROM person p WHERE p.rank < 9000');
    let rank = Number(last?.n ?? 0);
    for (const person of plan.added) {
      await addPerson(tx, { ...valuesOf(person), userName: person.userName, rank: ++rank });
    }
    for (const person of plan.changed) {
      const { version } = await tx.lock(Person, person.id);
      await tx.change(Person, { id: person.id, version }, { ...valuesOf(person), ...nameSearch(person.name) });
    }
    const detail = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged };
    if (detail.added || detail.changed) tx.audit({ act: 'person.import', subject: 'person', detail });
  }

  private async vocabulary(): Promise<Vocabulary> {
    const rows = await this.database.rows<UnitRow>('SELECT id, name, shortName, code FROM unit WHERE active = 1');
    const units = new Map<string, string>();
    for (const { id, name, shortName, code } of rows)
      for (const word of [name, shortName, code]) units.set(foldedName(word), id);
    const words = standings.map((standing) => [this.texts.t(`organisation.standing.${standing}`), standing] as const);
    const unprintable = (name: string) => this.print.unprintable(name);
    return { headings: this.headings(), standings: new Map(words), units, unprintable };
  }
}

function valuesOf({ name, unitId, post, standing, phone, mobile, email }: ImportedPerson) {
  return { name, unitId, post, standing, phone, mobile, email };
}
