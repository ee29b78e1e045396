import { At, Code, Flag, Id, Int, Long, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { StepKind } from '../flows/flow.rules.js';
import type { StepState } from './approval.rules.js';

/** One step of one round of approval; it stays with its outcome when a later round begins. */
@Stored('approval_step', [
  ['meetingId', 'round', 'position'],
  ['approverId', 'state'],
])
export class ApprovalStep {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() round: number;
  @Int() position: number;
  @Code() approver: StepKind;
  @Ref() approverId: string;
  @Code() state: StepState;
  /** Working days for this step. */
  @Int() days: number;
  /** Asked at once with the step before; all of them have to agree. */
  @Flag({ nullable: true }) together: boolean | null;
  @At({ nullable: true }) openedAt: string | null;
  @At({ nullable: true }) dueAt: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  /** The approver himself, or his delegate. */
  @Ref({ nullable: true }) decidedById: string | null;
  @Text({ nullable: true }) opinion: string | null;
  @Version() version: number;
}

/** The application as it was submitted in one round: what the approvers saw, and what later rounds are compared with. */
@Stored('application_version', [['!meetingId', 'round']])
export class ApplicationVersion {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() round: number;
  @At() submittedAt: string;
  @Ref() submittedById: string;
  @Name() submittedBy: string;
  /** JSON: field → lines of text, as shown. */
  @Long() body: string;
}
