import { PrimaryColumn } from 'typeorm';
import { At, Code, Hash, Int, Long, Name, Ref } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/**
 * One act, chained by hash to the one before it in its lane (Q41). Never updated, never deleted. `detail` holds
 * states, dates, roles and numbers, of content only length and hash (Q22).
 */
@Stored('audit', [
  ['at', 'lane', 'n'],
  ['actorId', 'at'],
  ['subjectId', 'at'],
])
export class AuditRow {
  @PrimaryColumn('int') lane: number;
  @PrimaryColumn('int') n: number;
  @At() at: string;
  @Ref() actorId: string;
  @Name() actorName: string;
  @Ref({ nullable: true }) onBehalfOfId: string | null;
  @Name() origin: string;
  @Code() act: string;
  @Code() subjectKind: string;
  @Ref({ nullable: true }) subjectId: string | null;
  /** DONE or REFUSED. */
  @Code() outcome: string;
  @Long() detail: string;
  @Code() algo: string;
  @Hash() previous: string;
  @Hash() hash: string;
}

/** Where each lane of the chain ends. Locked last before commit. */
@Stored('audit_head')
export class AuditHead {
  @PrimaryColumn('int') lane: number;
  @Int() n: number;
  @Hash() hash: string;
}
