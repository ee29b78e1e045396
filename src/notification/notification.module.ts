import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { CallPages } from './calls/calls.pages.js';
import { CallQueries } from './calls/calls.queries.js';
import { CallsController } from './calls/calls.controller.js';
import { PhoneCall } from './calls/phone-call.entity.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveryPages } from './deliveries/deliveries.pages.js';
import { DeliveryQueries } from './deliveries/deliveries.queries.js';
import { DeliveryService } from './deliveries/deliveries.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxQueries } from './inbox/inbox.queries.js';
import { InboxService } from './inbox/inbox.service.js';
import { Attachments } from './mail/attachments.js';
import { Failures } from './mail/failures.js';
import { SendMail } from './mail/mail.handler.js';
import { MailWords } from './mail/mail-words.js';
import { Mailer } from './mail/mailer.js';
import { DeliverMessage } from './messages/deliver.handler.js';
import { Delivery, InboxEntry } from './messages/message.entity.js';
import { SendSms } from './messages/sms.handler.js';
import { ChangeController } from './changes/change.controller.js';
import { ChangePages } from './changes/change.pages.js';
import { ChangeNotices } from './changes/change-notices.js';
import { ChangeService } from './changes/change.service.js';
import { Changing } from './changes/changing.js';
import { AgendaAskedForChange, PeopleAskedForChange } from './changes/list-changed.handler.js';
import { Proposals } from './changes/proposals.js';
import { ToldPeople } from './changes/told.queries.js';
import { CancellationController } from './cancellation/cancellation.controller.js';
import { CancellationPages } from './cancellation/cancellation.pages.js';
import { CancellationService } from './cancellation/cancellation.service.js';
import { PostponementController } from './postponement/postponement.controller.js';
import { PostponementPages } from './postponement/postponement.pages.js';
import { PostponementService } from './postponement/postponement.service.js';
import { Invitations } from './notice/invitations.js';
import { NoticeProof } from './notice/notice.proof.js';
import { NoticeDrafts } from './notice/notice.drafts.js';
import { NoticeTerms } from './notice/notice.terms.js';
import { ReminderLadder } from './reminders/ladder.js';
import { ReminderController } from './reminders/reminder.controller.js';
import { ReminderPages } from './reminders/reminder.pages.js';
import { ReminderQueries } from './reminders/reminder.queries.js';
import { ReminderService } from './reminders/reminder.service.js';
import { UnitReplies } from './replies/unit-replies.js';
import { UnitReplyController } from './replies/unit-reply.controller.js';
import { AskForNotice } from './notice/approved.handler.js';
import { Issuing } from './notice/issuing.js';
import { NoticeController } from './notice/notice.controller.js';
import { NoticePages } from './notice/notice.pages.js';
import { NoticePaperController } from './notice/notice-paper.controller.js';
import { NoticeDocuments } from './notice/notice-documents.js';
import { NoticePapers } from './notice/notice.papers.js';
import { NoticeQueries } from './notice/notice.queries.js';
import { NoticeService } from './notice/notice.service.js';
import { NoticeVerdicts } from './notice/notice.verdicts.js';
import { RemindMeeting, RemindReply, ReplyDeadline } from './replies/reminders.js';
import { RepliesController } from './replies/replies.controller.js';
import { ReplyController } from './replies/reply.controller.js';
import { ReplyPages } from './replies/reply.pages.js';
import { ReplyQueries } from './replies/reply.queries.js';
import { ReplyService } from './replies/reply.service.js';
import { VacantGates } from './replies/vacant.gates.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { Notice } from './notice/notice.entity.js';
import { FeedController } from './calendar/feed.controller.js';
import { FeedQueries } from './calendar/feed.queries.js';
import { VerifyController } from './verify/verify.controller.js';
import { DemoLedger } from './demo/demo-ledger.js';
import { DemoNotices } from './demo/demo-notices.js';
import { NoticeTabs } from './notification.tabs.js';
import { notificationFeature } from './notification.feature.js';
import { Leave, Reply, ReplyLink } from './replies/reply.entity.js';

const messages = [
  DeliverMessage,
  SendMail,
  SendSms,
  Mailer,
  MailWords,
  Attachments,
  Failures,
  InboxQueries,
  InboxService,
];
const notices = [
  ...[Issuing, NoticeService, NoticeQueries, NoticePages, NoticePapers, NoticeVerdicts, AskForNotice, NoticeDocuments],
  ...[Invitations, NoticeDrafts, NoticeProof, NoticeTerms, ReminderLadder],
];
const changes = [
  ...[ChangeService, ChangeNotices, ChangePages, Changing, Proposals, ToldPeople],
  ...[CancellationPages, CancellationService, PostponementPages, PostponementService],
  ...[AgendaAskedForChange, PeopleAskedForChange],
];
const replies = [
  ...[ReplyService, ReplyQueries, ReplyPages, UnitReplies, RemindReply, ReplyDeadline, RemindMeeting, VacantGates],
  ...[ReminderPages, ReminderQueries, ReminderService],
];

const demo = [DemoNotices, DemoLedger];
const ledger = [DeliveryQueries, DeliveryPages, DeliveryService, CallQueries, CallPages];

/** Messages and inbox, notices, replies, changes. */
@Declares(notificationFeature)
@Module({
  imports: [
    MeetingsModule,
    ResourcesModule,
    TypeOrmModule.forFeature([InboxEntry, Delivery, PhoneCall, Notice, Reply, ReplyLink, Leave]),
  ],
  controllers: [
    InboxController,
    NoticeController,
    NoticePaperController,
    ReplyController,
    RepliesController,
    ChangeController,
    ReminderController,
    UnitReplyController,
    PostponementController,
    CancellationController,
    VerifyController,
    FeedController,
    DeliveriesController,
    CallsController,
  ],
  providers: [...messages, ...notices, ...replies, ...changes, ...ledger, ...demo, NoticeTabs, FeedQueries],
  exports: [NoticeQueries],
})
export class NotificationModule {}
