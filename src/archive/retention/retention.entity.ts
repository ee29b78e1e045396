import { Code, Day, Id, Name } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Retention } from './retention.rules.js';

/**
 * 归档范围和保管期限表: one line of the organ's table. A later line for the same holds from its day; what was filed before
 * keeps the line it was filed under.
 */
@Stored('archive_retention', [['meetingType', 'document', 'effectiveFrom']])
export class RetentionLine {
  @Id() id: string;
  /** A kind of meeting, or `ANY`. */
  @Code() meetingType: string;
  /** A kind of document, `ITEM` for the whole, or `ANY`. */
  @Code() document: string;
  @Code() retention: Retention;
  /** Where it comes from, as it is shown. */
  @Name() basis: string;
  @Day() effectiveFrom: string;
}
