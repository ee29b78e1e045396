import { At, Code, Day, Flag, Id, Int, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Condition } from './condition.rules.js';
import type { ApproverKind } from './flow.rules.js';

/** The chain of approval of a meeting type, from a day on. Another chain is a new version; rounds under way keep theirs. */
@Stored('approval_flow', [
  ['!type', 'number'],
  ['type', 'effectiveFrom'],
])
export class ApprovalFlow {
  @Id() id: string;
  /** One of the four, or the code of a sub-type; without a chain of its own that takes its type's. */
  @Code() type: string;
  @Int() number: number;
  @Day() effectiveFrom: string;
  @At() createdAt: string;
  @Ref() createdById: string;
}

/** One step of a chain: who approves, found by his post, and in how many working days. */
@Stored('approval_flow_step', [['flowId', 'position']])
export class ApprovalFlowStep {
  @Id() id: string;
  @Ref() flowId: string;
  @Int() position: number;
  @Code() approver: ApproverKind;
  /** Set for `PERSON` only. */
  @Ref({ nullable: true }) personId: string | null;
  /** Working days in which the step is to be decided. */
  @Int() days: number;
  /** Asked at once with the step before; only when all of them agree does it go on. */
  @Flag({ nullable: true }) together: boolean | null;
  /** Taken only when this holds of the application; null: always. `onlyValue` as in `Conditional`. */
  @Code({ nullable: true }) onlyWhen: Condition | null;
  @Name({ nullable: true }) onlyValue: string | null;
}
