import type { Label } from '../../platform/access/principal.js';
import { At, Code, Day, Flag, Hash, Id, Int, Long, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { ItemCategory, ItemOutcome } from '../agenda/agenda-item.entity.js';
import type { Matter } from '../application/application.js';
import type { Answer, FileKind, PlacementState, TopicState } from './topic.rules.js';

/** 议题: a matter a unit proposes for discussion, from draft to outcome, over however many meetings it takes. */
@Stored('topic', [
  ['sortKey', 'id'],
  ['state', 'sortAt'],
  ['unitId', 'sortAt'],
  ['callId', 'unitId'],
])
export class Topic {
  @Id() id: string;
  @Name() title: string;
  @Code() aim: ItemCategory;
  @Code() matter: Matter;
  /** 重大行政决策: needs risk assessment, experts and the public heard (P10). */
  @Flag() isAdministrative: boolean;
  @Code() label: Label;
  /** Changes only through `moveTopic`. */
  @Code() state: TopicState;
  /** What lists sort by: `1` before those carried over, `0` before others, then `sortAt`. */
  @Code() sortKey: string;
  @Long() summary: string;
  @Long() draftDecision: string;
  /** 牵头单位. */
  @Ref() unitId: string;
  @Ref() proposerId: string;
  /** The call it was proposed under (议题征集). */
  @Ref({ nullable: true }) callId: string | null;
  @Ref({ nullable: true }) presenterId: string | null;
  /** Minutes wanted. */
  @Int() minutes: number;
  /** Statements of the steps that P10 asks for, where no file shows them. */
  @Text() legality: string;
  @Text() risk: string;
  @Text() expert: string;
  @Text() publicInput: string;
  /** Until when the consulted units are to answer. */
  @Day({ nullable: true }) answerBy: string | null;
  /** The office's, at its last review. */
  @Text({ nullable: true }) opinion: string | null;
  @Ref({ nullable: true }) reviewedById: string | null;
  @At({ nullable: true }) reviewedAt: string | null;
  /** Of the last meeting it was on. */
  @Code({ nullable: true }) outcome: ItemOutcome | null;
  @At() createdAt: string;
  /** When its state last changed. */
  @At() sortAt: string;
  @Version() version: number;
}

/** One unit's opinion on a topic; no answer is no consent, however long it lasts. */
@Stored('topic_consultation', [['!topicId', 'number'], ['!topicId', 'unitId'], ['unitId']])
export class TopicConsultation {
  @Id() id: string;
  @Ref() topicId: string;
  @Int() number: number;
  @Ref() unitId: string;
  /** Null: named in a draft, not yet asked. */
  @At({ nullable: true }) askedAt: string | null;
  @At({ nullable: true }) dueAt: string | null;
  @Code({ nullable: true }) answer: Answer | null;
  @Text() opinion: string;
  @At({ nullable: true }) answeredAt: string | null;
  @Ref({ nullable: true }) answeredById: string | null;
  @Name({ nullable: true }) answeredByName: string | null;
  @Version() version: number;
}

/** A paper of a topic; it goes with it to its meeting. Removed ones stay with who and when (Q8). */
@Stored('topic_file', [['topicId', 'createdAt'], ['sha256']])
export class TopicFile {
  @Id() id: string;
  @Ref() topicId: string;
  @Code() kind: FileKind;
  /** Never below the topic's. */
  @Code() label: Label;
  @Name() fileName: string;
  @Name() type: string;
  @Int() bytes: number;
  @Hash() sha256: string;
  @At() createdAt: string;
  @Ref() createdById: string;
  @Name() createdByName: string;
  @At({ nullable: true }) removedAt: string | null;
  @Ref({ nullable: true }) removedById: string | null;
  @Version() version: number;
}

/** A topic on a meeting, or asked to be put on it: its history, meeting by meeting. */
@Stored('topic_placement', [['topicId', 'askedAt'], ['meetingId', 'state'], ['itemId']])
export class TopicPlacement {
  @Id() id: string;
  @Ref() topicId: string;
  @Ref() meetingId: string;
  @Ref({ nullable: true }) itemId: string | null;
  @Code() state: PlacementState;
  @Ref() askedById: string;
  @Name() askedByName: string;
  @At() askedAt: string;
  @Ref({ nullable: true }) decidedById: string | null;
  @Name({ nullable: true }) decidedByName: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  /** Why it was asked for after the list was approved, or taken off. */
  @Text() reason: string;
  @Code({ nullable: true }) outcome: ItemOutcome | null;
  @Version() version: number;
}
