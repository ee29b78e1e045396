import { At, Code, Day, Hash, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { FindingMethod, FindingState } from './finding.rules.js';

/** 问题: what oversight found in a meeting, on what basis, and how it is put right (S4.S4). */
@Stored('finding', [
  ['meetingId', 'createdAt'],
  ['state', 'dueOn'],
  ['responsibleId', 'state'],
])
export class Finding {
  @Id() id: string;
  @Ref() meetingId: string;
  /** The rule it rests on, or OTHER. */
  @Code() rule: string;
  @Text() problem: string;
  /** The provision that was not kept. */
  @Text() basis: string;
  /** What is to be done. */
  @Text() demand: string;
  @Ref() unitId: string;
  /** Who has to answer: the head of the host unit, or the organiser. */
  @Ref() responsibleId: string;
  /** The supervisor who found it; nobody else closes it. */
  @Ref() supervisorId: string;
  @Code() state: FindingState;
  @Day() dueOn: string;
  @At() createdAt: string;
  @At({ nullable: true }) closedAt: string | null;
  /** How it was found: in the room, from a recording, by asking afterwards, from the system's data. */
  @Code({ nullable: true }) method: FindingMethod | null;
  /** When it was taken to the leader above, having stayed unanswered. */
  @At({ nullable: true }) escalatedAt: string | null;
  @Version() version: number;
}

/** One step of putting it right: notice, answer, recheck. Never changed. */
@Stored('finding_step', [['findingId', 'at']])
export class FindingStep {
  @Id() id: string;
  @Ref() findingId: string;
  @Code() act: 'NOTIFY' | 'PLAN' | 'ANSWER' | 'RETURN' | 'CLOSE' | 'ESCALATE';
  @Text() words: string;
  /** The evidence that came with it. */
  @Name({ nullable: true }) fileName: string | null;
  @Hash({ nullable: true }) fileHash: string | null;
  @At() at: string;
  @Ref() byId: string;
}
