import { At, Code, Id, Long, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A table of people that was uploaded and waits for its confirmation; carried out, its rows are emptied. */
@Stored('people_import', [['createdAt']])
export class PeopleImportRow {
  @Id() id: string;
  @Ref() byId: string;
  @At() createdAt: string;
  @Name() fileName: string;
  @Code() encoding: string;
  /** The rows as read, JSON. */
  @Long() lines: string;
  @At({ nullable: true }) doneAt: string | null;
}
