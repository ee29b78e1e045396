import { At, Code, Id, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A telephone call to make and what came of it (电话通知单). */
@Stored('phone_call', [['meetingId', 'state'], ['personId']])
export class PhoneCall {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  @Code() reason: 'UNDELIVERED' | 'UNANSWERED';
  @Code() state: 'OPEN' | 'DONE';
  /** REACHED 接通, NOT_REACHED 未接, RELAYED 转告. */
  @Code({ nullable: true }) outcome: 'REACHED' | 'NOT_REACHED' | 'RELAYED' | null;
  @Name({ nullable: true }) note: string | null;
  @Ref({ nullable: true }) calledById: string | null;
  @At() openedAt: string;
  @At({ nullable: true }) calledAt: string | null;
  @Version() version: number;
}
