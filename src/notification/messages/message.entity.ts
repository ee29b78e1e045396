import { At, Code, Id, Int, Long, Name, Ref, Text } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** One message to one person, complete; every other channel is its echo (pages.md §4). */
@Stored('inbox_entry', [
  ['!messageId', 'personId'],
  ['personId', 'readAt'],
  ['personId', 'createdAt', 'id'],
  ['subjectId', 'kind'],
])
export class InboxEntry {
  @Id() id: string;
  /** The outbox row that asked for it: written once with its cause (Q10). */
  @Ref() messageId: string;
  @Ref() personId: string;
  @Code() kind: string;
  @Code() subjectKind: string;
  @Ref() subjectId: string;
  @Name() subject: string;
  @Long() body: string;
  @Text() url: string;
  @Code() label: string;
  /** The notice that it tells of; its calendar entry says what that notice said, however late the mail goes out. */
  @Int({ nullable: true }) noticeVersion: number | null;
  @At() createdAt: string;
  @At({ nullable: true }) readAt: string | null;
}

export type DeliveryState = 'QUEUED' | 'SENT' | 'FAILED' | 'NOT_CONFIGURED';

/** What became of a message on one channel (S3.N2). The inbox itself needs none. */
@Stored('delivery', [
  ['!entryId', 'channel'],
  ['subjectId', 'state'],
])
export class Delivery {
  @Id() id: string;
  @Ref() entryId: string;
  @Ref() personId: string;
  @Ref() subjectId: string;
  @Code() channel: 'MAIL' | 'SMS';
  @Name({ nullable: true }) address: string | null;
  @Code() state: DeliveryState;
  /** Why it failed, in words of the partner or a text key. */
  @Name({ nullable: true }) detail: string | null;
  @At() changedAt: string;
}
