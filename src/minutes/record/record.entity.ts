import { At, Code, Hash, Id, Int, Long, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import type { ErratumState } from './erratum.rules.js';
import { Stored } from '../../platform/database/stored.js';

export type RecordState = 'DRAFT' | 'IN_REVIEW' | 'RETURNED' | 'APPROVED';

/** 会议记录: the original, contemporaneous account (S3.R1). Frozen for ever once approved. */
@Stored('meeting_record', [['!meetingId'], ['state']])
export class MeetingRecord {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() state: RecordState;
  @Ref() recorderId: string;
  @At({ nullable: true }) submittedAt: string | null;
  @At({ nullable: true }) signedAt: string | null;
  @Ref({ nullable: true }) approvedById: string | null;
  @At({ nullable: true }) approvedAt: string | null;
  /** SHA-256 of everything it says, at the moment of approval. */
  @Hash({ nullable: true }) contentHash: string | null;
  @Text({ nullable: true }) reviewOpinion: string | null;
  @Version() version: number;
}

/** 汇报, 发言, 不同意见, 主持 (moderating remarks), 无意见 (waived his turn), 其他. */
export const entryKinds = ['REPORT', 'SPEECH', 'DISSENT', 'MODERATION', 'WAIVER', 'NOTE'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One entry of the record, as it now reads; earlier wordings stay in `record_entry_revision`. */
@Stored('record_entry', [['meetingId', 'itemId', 'position'], ['!clientKey']])
export class RecordEntry {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref({ nullable: true }) itemId: string | null;
  @Int() position: number;
  @Code() kind: EntryKind;
  @Ref({ nullable: true }) speakerId: string | null;
  @Name() speakerName: string;
  @Long() text: string;
  @At() enteredAt: string;
  @Ref() enteredById: string;
  @At() changedAt: string;
  @Ref() changedById: string;
  /** Key of the form that made it: an entry autosaved twice is one entry. */
  @Code({ nullable: true }) clientKey: string | null;
  @Version() version: number;
}

/** An earlier wording of an entry (S3.R2). */
@Stored('record_entry_revision', [['entryId', 'number']])
export class RecordEntryRevision {
  @Id() id: string;
  @Ref() entryId: string;
  @Int() number: number;
  @Name() speakerName: string;
  @Long() text: string;
  @At() at: string;
  @Ref() byId: string;
}

/** 更正单: stands beside an approved record and prints with it; the record itself never reopens (S3.R4). */
@Stored('erratum', [['!meetingId', 'number']])
export class Erratum {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() number: number;
  @Name() place: string;
  @Text() original: string;
  @Text() corrected: string;
  @Text() reason: string;
  @Code() state: ErratumState;
  @Ref() proposedById: string;
  @At() proposedAt: string;
  @Ref({ nullable: true }) decidedById: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  @Version() version: number;
}
