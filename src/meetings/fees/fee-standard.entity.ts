import { At, Code, Day, Fen, Id, Int, Name, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { FeeClass } from '../plan/plan.rules.js';
import type { FeeTerms } from './fee.rules.js';

/** What meetings of a fee class may cost and last, from a day on. Never changed: another value is a new version. */
@Stored('fee_standard', [
  ['!feeClass', 'number'],
  ['feeClass', 'effectiveFrom'],
])
export class FeeStandard implements FeeTerms {
  @Id() id: string;
  @Code() feeClass: FeeClass;
  @Int() number: number;
  /** Whose measure it is, such as 中央和国家机关: provinces and cities have their own. */
  @Name() jurisdiction: string;
  @Day() effectiveFrom: string;
  @Fen() capFen: number;
  @Int({ nullable: true }) mostDays: number | null;
  @Int({ nullable: true }) mostHeads: number | null;
  @Int() travelDays: number;
  @Int({ nullable: true }) staffPercent: number | null;
  @Text() basis: string;
  @At() createdAt: string;
  @Ref() createdById: string;
}
