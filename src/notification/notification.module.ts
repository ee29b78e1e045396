import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { PhoneCall } from './calls/phone-call.entity.js';
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
import { Notice } from './notice/notice.entity.js';
import { notificationFeature } from './notification.feature.js';
import { Leave, Reply, ReplyLink } from './replies/reply.entity.js';

/** Messages and inbox, notices, replies, changes. */
@Declares(notificationFeature)
@Module({
  imports: [TypeOrmModule.forFeature([InboxEntry, Delivery, PhoneCall, Notice, Reply, ReplyLink, Leave])],
  controllers: [InboxController],
  providers: [Attachments, DeliverMessage, Failures, InboxQueries, InboxService, Mailer, MailWords, SendMail, SendSms],
})
export class NotificationModule {}
