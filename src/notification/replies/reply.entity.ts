import { PrimaryColumn } from 'typeorm';
import { At, Code, Id, Int, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import type { LeaveState } from './leave.rules.js';
import { Stored } from '../../platform/database/stored.js';

/** 参加, 请假, 委托代会. */
export type Answer = 'ATTEND' | 'LEAVE' | 'SUBSTITUTE';

/** The answer of one invited person, the newest one (S3.N4). */
@Stored('reply', [['!meetingId', 'personId'], ['personId']])
export class Reply {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  /** The notice it answers; a later version that asks again makes it stale. */
  @Int() noticeVersion: number;
  @Code() answer: Answer;
  @At() repliedAt: string;
  /** SELF, LINK, PHONE or LIAISON. */
  @Code() via: 'SELF' | 'LINK' | 'PHONE' | 'LIAISON';
  @Ref() enteredById: string;
  @Version() version: number;
}

/** Leave or a substitute that was asked for, and what the chair decided (P13). */
@Stored('leave_request', [
  ['meetingId', 'state'],
  ['personId', 'meetingId'],
])
export class Leave {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  /** Seen by who decides and by who asked; health is nobody else's business (domain §6.4). */
  @Text() reason: string;
  @Ref({ nullable: true }) substituteId: string | null;
  @Code() state: LeaveState;
  @At() askedAt: string;
  @Ref({ nullable: true }) decidedById: string | null;
  @At({ nullable: true }) decidedAt: string | null;
  @Name({ nullable: true }) opinion: string | null;
  @Version() version: number;
}

/** The mailed link of one person for one meeting, by the hash of its secret (Q23). */
@Stored('reply_link', [['!meetingId', 'personId']])
export class ReplyLink {
  @PrimaryColumn(types.hash) hash: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  @At() expiresAt: string;
  /** He was taken off the list after he had been invited. */
  @At({ nullable: true }) withdrawnAt: string | null;
}
