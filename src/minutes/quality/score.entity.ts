import { At, Id, Int, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** How good a record was, by who oversees: four marks from 1 to 5, and what was wrong with it (S3.R7). */
@Stored('record_score', [['!meetingId'], ['recorderId', 'scoredAt']])
export class RecordScore {
  @Id() id: string;
  @Ref() meetingId: string;
  /** Whose record it was when it was approved. */
  @Ref() recorderId: string;
  @Int() completeness: number;
  @Int() accuracy: number;
  @Int() timeliness: number;
  @Int() form: number;
  /** Codes of faults, separated by commas. */
  @Text() faults: string;
  @Text({ nullable: true }) note: string | null;
  @Ref() scoredById: string;
  @At() scoredAt: string;
  @Version() version: number;
}
