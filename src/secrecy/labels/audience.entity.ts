import { PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/**
 * Who may know of an object: one row per principal (`organ`, `person:ID`, `unit:ID`, `role:NAME`; for work secrets
 * `cleared:…`, which counts only for who is cleared when he reads), kept in the unit of work that changes the object (Q19).
 */
@Stored('audience', [['principal', 'kind', 'sortAt', 'subjectId']])
export class Audience {
  @PrimaryColumn(types.code) kind: string;
  @PrimaryColumn(types.id) subjectId: string;
  @PrimaryColumn(types.code) principal: string;
  /** The instant lists of this kind sort by, so that one index serves them. */
  @PrimaryColumn(types.instant) sortAt: string;
}
