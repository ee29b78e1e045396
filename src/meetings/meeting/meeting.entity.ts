import { PrimaryColumn } from 'typeorm';
import type { Label } from '../../platform/access/principal.js';
import { At, Code, Fen, Flag, Id, Int, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { LeanAnswer } from '../application/application.js';
import type { FeeClass } from '../plan/plan.rules.js';
import type { MeetingState, MeetingType, Stage } from './meeting.rules.js';

/** One meeting, from draft to archive. Its state changes only through `advance`. */
@Stored('meeting', [
  ['sortAt', 'id'],
  ['startsAt', 'id'],
  ['state', 'sortAt'],
  ['hostUnitId', 'sortAt'],
  ['hostUnitId', 'state', 'type', 'sortAt', 'id', 'openToOrgan'],
  ['type', 'sortAt'],
  ['organizerId', 'state'],
  ['roomId', 'startsAt'],
  ['number'],
  ['planItemId'],
  ['subtype', 'state'],
])
export class Meeting {
  @Id() id: string;
  /** 会议编号, given at submission: `2026-047`. */
  @Code({ nullable: true }) number: string | null;
  @Name() title: string;
  @Code() type: MeetingType;
  /** The organ's own kind under its type: the code of a `meeting_subtype` (S1.1). */
  @Code({ nullable: true }) subtype: string | null;
  /** The version of its type it was submitted under, and keeps; null while it is a draft. */
  @Ref({ nullable: true }) typeVersionId: string | null;
  @Code() state: MeetingState;
  @Code() label: Label;
  /** Holds personal information (domain §6.4). */
  @Flag() personalInfo: boolean;
  /** 三重一大: decided collectively, no impromptu topics (P9). */
  @Flag() isMajor: boolean;
  @Text() purpose: string;
  /** Round of approval, from 1; 0 before the first submission. */
  @Int() round: number;
  /** A unit heard beforehand, and why a study meeting hears neither expert nor unit (S2.K3). */
  @Ref({ nullable: true }) consultedUnitId: string | null;
  @Text() noExpertReason: string;
  /** Why the lead time is not kept; the approver decides on it (P12). */
  @Text() urgentReason: string;
  @Ref({ nullable: true }) initiatorUnitId: string | null;
  @Ref({ nullable: true }) initiatorId: string | null;
  @Ref() hostUnitId: string;
  /** 承办人: who applies and runs the preparation. */
  @Ref() organizerId: string;
  @Ref({ nullable: true }) convenerId: string | null;
  @Ref({ nullable: true }) chairId: string | null;
  @Ref({ nullable: true }) recorderId: string | null;
  /** 监督员, assigned by oversight; never organiser, chair or recorder (P20). */
  @Ref({ nullable: true }) supervisorId: string | null;
  /** What lists sort by: its beginning, or its creation while it has none. Kept by `advance` and the application. */
  @At() sortAt: string;
  @At({ nullable: true }) startsAt: string | null;
  @At({ nullable: true }) endsAt: string | null;
  @Ref({ nullable: true }) roomId: string | null;
  /** Where it is held when no own room is booked. */
  @Name({ nullable: true }) place: string | null;
  @Fen({ nullable: true }) costFen: number | null;
  @Name({ nullable: true }) costNote: string | null;
  /** 一类 to 四类 when it spends meeting fees (domain §4). */
  @Code({ nullable: true }) feeClass: FeeClass | null;
  /** Why it should be allowed to exceed the standard of its class; an additional step of approval decides (S8.X7). */
  @Text({ nullable: true }) feeExceptionReason: string | null;
  /** The item of the annual plan that it carries out, or why it is held outside the plan (S8.X10). */
  @Ref({ nullable: true }) planItemId: string | null;
  @Text({ nullable: true }) unplannedReason: string | null;
  /** Whether it could be held otherwise, and why not (S8.X7); null: not answered. */
  @Code({ nullable: true }) leanAnswer: LeanAnswer | null;
  @Text({ nullable: true }) leanReason: string | null;
  /** Whether minutes must be issued before it can be archived. */
  @Flag() minutesRequired: boolean;
  @At({ nullable: true }) actualStartAt: string | null;
  @At({ nullable: true }) actualEndAt: string | null;
  @At() createdAt: string;
  /** Whether its audience holds the whole organ; kept by `refreshAudience` alone, so that lists need not ask (Q19). */
  @Flag({ nullable: true }) openToOrgan: boolean | null;
  @Version() version: number;
}

/** A step of the life strip that is done, with when and by whom. */
@Stored('meeting_stage')
export class MeetingStage {
  @PrimaryColumn(types.id) meetingId: string;
  @PrimaryColumn(types.code) stage: Stage;
  @At() doneAt: string;
  @Name() doneBy: string;
}

/** One expected outcome (预期成果), scored when the meeting closes (S2.O1). */
@Stored('expected_outcome', [['meetingId', 'position']])
export class ExpectedOutcome {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() position: number;
  @Text() text: string;
  /** MET, PARTLY or NOT; null until closing. */
  @Code({ nullable: true }) attainment: 'MET' | 'PARTLY' | 'NOT' | null;
  @Text({ nullable: true }) note: string | null;
}
