import { At, Code, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CallState } from './call.rules.js';

/** 议题征集: units are asked for topics, until a day, usually for one meeting. It says nothing above 内部. */
@Stored('topic_call', [['sortKey', 'id'], ['meetingId']])
export class TopicCall {
  @Id() id: string;
  /** For which meeting, in words; it may not have been applied for yet. */
  @Name() title: string;
  @Ref({ nullable: true }) meetingId: string | null;
  /** What the units should know: range, form, papers wanted. */
  @Text() words: string;
  @At() dueAt: string;
  /** Changes only through `callActs`. */
  @Code() state: CallState;
  /** What lists sort by: open ones first, then the latest. */
  @Code() sortKey: string;
  @Ref() createdById: string;
  @Name() createdByName: string;
  @At() createdAt: string;
  @At({ nullable: true }) closedAt: string | null;
  @Version() version: number;
}

/** One unit that was asked. Its topics answer for it; without any it may say so. */
@Stored('topic_call_unit', [['!callId', 'unitId'], ['unitId']])
export class TopicCallUnit {
  @Id() id: string;
  @Ref() callId: string;
  @Ref() unitId: string;
  /** When it said 无议题, and who said so. */
  @At({ nullable: true }) declinedAt: string | null;
  @Name({ nullable: true }) declinedByName: string | null;
  @Version() version: number;
}
