import { PrimaryColumn } from 'typeorm';
import { At, Hash, Int, Long } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/** A signed checkpoint of the audit chain, as it was written (Q62). Never changed. */
@Stored('audit_checkpoint')
export class AuditCheckpoint {
  @PrimaryColumn('int') no: number;
  @At() at: string;
  /** Rows of all lanes by then. */
  @Int() rowCount: number;
  @Long() written: string;
  @Hash() hash: string;
}
