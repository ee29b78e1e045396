import { At, Code, Flag, Hash, Id, Int, Long, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A notice as it was issued: never changed; a change is the next version (S1.3, S3.N1). */
@Stored('notice', [['!meetingId', 'version'], ['!code']])
export class Notice {
  @Id() id: string;
  @Ref() meetingId: string;
  /** 1 is the first notice; changes and the cancellation follow. */
  @Int() version: number;
  @Code() kind: 'NOTICE' | 'CHANGE' | 'CANCELLATION';
  /** 文号, such as 云政办函〔2026〕12号. */
  @Name() number: string;
  /** What the paper says, frozen: `NoticeBody` as JSON. */
  @Long() body: string;
  /** Verification code printed on it. */
  @Code() code: string;
  /** SHA-256 of the frozen body. */
  @Hash() bodyHash: string;
  @At() issuedAt: string;
  @Ref() issuedById: string;
  /** When replies are due. */
  @At({ nullable: true }) replyDueAt: string | null;
  /** Working days between issue and meeting, and how many the type asks. */
  @Int() leadDays: number;
  @Int() leadWanted: number;
  /** Issued below the lead time, with whose consent and why (S2.O4). */
  @Flag() urgent: boolean;
  @Name({ nullable: true }) urgentReason: string | null;
  @Ref({ nullable: true }) urgentById: string | null;
}
