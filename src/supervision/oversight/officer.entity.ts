import { At, Day, Id, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** One term of an officer of oversight: of which body, for whose meetings, from when until when (S4.S1). */
@Stored('oversight_term', [['personId', 'fromDay']])
export class OversightTerm {
  @Id() id: string;
  @Ref() personId: string;
  /** 监督机构. */
  @Name() body: string;
  /** The unit whose meetings he oversees; null: the whole organ. */
  @Ref({ nullable: true }) unitId: string | null;
  @Day() fromDay: string;
  /** The last day; null: until it is ended. */
  @Day({ nullable: true }) untilDay: string | null;
  @Ref() appointedById: string;
  @At() appointedAt: string;
  @Version() version: number;
}
