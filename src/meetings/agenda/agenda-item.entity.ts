import { PrimaryColumn } from 'typeorm';
import type { Label } from '../../platform/access/principal.js';
import { At, Code, Flag, Id, Int, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 通报, 讨论 or 决定. */
export type ItemCategory = 'REPORT' | 'DISCUSS' | 'DECIDE';
/** 通过, 原则同意, 暂缓, 退回, 未议, 已通报. */
export type ItemOutcome = 'PASSED' | 'AGREED' | 'DEFERRED' | 'RETURNED' | 'NOT_REACHED' | 'NOTED';

/** One matter to be dealt with, in its order (议程, not 日程). */
@Stored('agenda_item', [['meetingId', 'position']])
export class AgendaItem {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() position: number;
  @Name() title: string;
  @Code() category: ItemCategory;
  @Ref({ nullable: true }) presenterId: string | null;
  @Ref({ nullable: true }) unitId: string | null;
  /** The topic (议题) it deals with, when it came from the list of topics. */
  @Ref({ nullable: true }) topicId: string | null;
  /** Planned minutes. */
  @Int() minutes: number;
  /** Null: the meeting's label. Never below it without an act of its own. */
  @Code({ nullable: true }) label: Label | null;
  @Flag() isMajor: boolean;
  /** 干部任免: needs two thirds present (P2). */
  @Flag() isPersonnel: boolean;
  /** Raised in the meeting itself (临时动议). */
  @Flag() impromptu: boolean;
  @At({ nullable: true }) startedAt: string | null;
  @At({ nullable: true }) endedAt: string | null;
  @Code({ nullable: true }) outcome: ItemOutcome | null;
  @Text({ nullable: true }) conclusion: string | null;
  @Version() version: number;
}

/** A non-voting person or expert who attends this item only. */
@Stored('agenda_attendee', [['personId']])
export class AgendaAttendee {
  @PrimaryColumn(types.id) itemId: string;
  @PrimaryColumn(types.id) personId: string;
}
