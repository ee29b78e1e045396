import { PrimaryColumn } from 'typeorm';
import type { Label } from '../../platform/access/principal.js';
import { Code, Day, Fen, Flag, Hash, Int, Name, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Retention } from '../retention/retention.rules.js';

/** One file of a package, in its order, with the hash under which it was filed. Never changed. */
@Stored('archive_document', [['sha256']])
export class ArchiveDocument {
  @PrimaryColumn(types.id) itemId: string;
  @PrimaryColumn(types.int) n: number;
  /** Where it lies in the package. */
  @Name() path: string;
  /** One of `filedKinds`; null: catalogue, data, metadata, report, README. */
  @Code({ nullable: true }) kind: string | null;
  @Name() title: string;
  @Name({ nullable: true }) number: string | null;
  @Name() responsible: string;
  @Day() formedOn: string;
  @Code() label: Label;
  /** Kept as it was filed, not printed. */
  @Flag() original: boolean;
  @Int({ nullable: true }) pages: number | null;
  @Fen() bytes: number;
  @Hash() sha256: string;
  @Code() retention: Retention;
  @Day({ nullable: true }) expiresOn: string | null;
}
