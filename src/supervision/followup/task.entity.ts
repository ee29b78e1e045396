import { At, Code, Day, Hash, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { TaskState } from './task.rules.js';

/** 督办事项: one decision that is chased until it is struck off (domain §8.5). */
@Stored('task', [
  ['!decisionId'],
  ['state', 'dueOn'],
  ['leadUnitId', 'state', 'dueOn'],
  ['ownerId', 'state'],
  ['meetingId'],
])
export class Task {
  @Id() id: string;
  @Ref() decisionId: string;
  @Ref() meetingId: string;
  /** 督办编号. */
  @Name() number: string;
  @Text() title: string;
  @Text({ nullable: true }) measure: string | null;
  @Ref() leadUnitId: string;
  @Ref() ownerId: string;
  /** Kept for ever: performance is judged by it, whatever was extended. */
  @Day() originalDueOn: string;
  @Day() dueOn: string;
  @Code() state: TaskState;
  /** Percent, as the owner reports it. */
  @Int() progress: number;
  @At() assignedAt: string;
  /** When the unit signed for it: only then is a decision delivered (wishes 26). */
  @At({ nullable: true }) signedAt: string | null;
  @Ref({ nullable: true }) signedById: string | null;
  @Ref({ nullable: true }) claimedById: string | null;
  @At({ nullable: true }) acceptedAt: string | null;
  /** The local day of acceptance, by which the on-time rate is counted. */
  @Day({ nullable: true }) acceptedOn: string | null;
  @At({ nullable: true }) closedAt: string | null;
  @Ref({ nullable: true }) closedById: string | null;
  /** The first day on which the reported progress is behind plan; null when the due date comes before. */
  @Day({ nullable: true }) behindOn: string | null;
  /** When the office looks again whether it has stayed done. */
  @Day({ nullable: true }) recheckOn: string | null;
  /** The task this one was merged into. */
  @Ref({ nullable: true }) mergedIntoId: string | null;
  @Version() version: number;
}

export type EntryKind =
  | 'SIGNED'
  | 'CONTEST'
  | 'UPHOLD'
  | 'REASSIGN'
  | 'REPORT'
  | 'CLAIM'
  | 'RETURN'
  | 'ACCEPT'
  | 'CLOSE'
  | 'EXTENSION'
  | 'SUSPEND'
  | 'RESUME'
  | 'MERGE'
  | 'CANCEL'
  | 'RECHECK'
  | 'REOPEN';

/** One line of a task's story: progress, claim, acceptance, return, closure. */
@Stored('task_entry', [['taskId', 'at']])
export class TaskEntry {
  @Id() id: string;
  @Ref() taskId: string;
  @Code() kind: EntryKind;
  @Int({ nullable: true }) progress: number | null;
  @Text() text: string;
  @Name({ nullable: true }) fileName: string | null;
  @Hash({ nullable: true }) fileHash: string | null;
  @At() at: string;
  @Ref() byId: string;
}

/** 延期申请: asked before the due date, decided by who presided over the decision. */
@Stored('task_extension', [['taskId', 'state']])
export class TaskExtension {
  @Id() id: string;
  @Ref() taskId: string;
  @Day() fromDay: string;
  @Day() wantedDay: string;
  @Text() reason: string;
  @Code() state: 'PENDING' | 'GRANTED' | 'REFUSED';
  @Ref() askedById: string;
  @At() askedAt: string;
  @Ref({ nullable: true }) decidedById: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  @Version() version: number;
}
