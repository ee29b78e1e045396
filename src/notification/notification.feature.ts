import { isAdministrator, type Principal } from '../platform/access/principal.js';
import { leaveStateTable } from './replies/leave.rules.js';
import type { Feature } from '../platform/feature/feature.js';
import { DemoLedger } from './demo/demo-ledger.js';
import { DemoNotices } from './demo/demo-notices.js';
import { AgendaAskedForChange, PeopleAskedForChange } from './changes/list-changed.handler.js';
import { SendMail } from './mail/mail.handler.js';
import { DeliverMessage } from './messages/deliver.handler.js';
import { SendSms } from './messages/sms.handler.js';
import { AskForNotice } from './notice/approved.handler.js';
import { NoticeDocuments } from './notice/notice-documents.js';
import { MeetingCalledOff, MeetingChanged, NoticeIssued } from './notification.events.js';
import { RemindMeeting, RemindReply, ReplyDeadline } from './replies/reminders.js';

const business = (person: Principal) => !isAdministrator(person);

export const notificationFeature: Feature = {
  name: 'notification',
  menu: [{ key: 'inbox', url: '/inbox', rank: 15, policy: 'inbox', counts: ['inbox'] }],
  policies: { inbox: () => true, 'notice.see': business, reply: business },
  announces: [NoticeIssued, MeetingChanged, MeetingCalledOff],
  badges: [
    {
      kind: 'inbox',
      sql: "SELECT 'inbox' AS kind, COUNT(*) AS n FROM inbox_entry WHERE personId = ? AND readAt IS NULL",
      ofSubjects: true,
    },
  ],
  handlers: [
    ...[DeliverMessage, SendMail, SendSms, AskForNotice, RemindReply, ReplyDeadline, RemindMeeting],
    ...[AgendaAskedForChange, PeopleAskedForChange],
  ],
  documents: [NoticeDocuments],
  states: [leaveStateTable],
  labels: {
    leave: 'SELECT m.label FROM leave_request x JOIN meeting m ON m.id = x.meetingId WHERE x.id',
  },
  messages: [
    { kind: 'notice.issued', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'notice.changed', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'notice.cancelled', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'notice.postponed', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'notice.withdrawn', channels: ['MAIL', 'SMS'], compulsory: true },
    { kind: 'notice.undelivered', channels: [] },
    { kind: 'reply.reminder', channels: ['MAIL'] },
    { kind: 'reply.missing', channels: [] },
    { kind: 'reply.quorum', channels: ['SMS'] },
    { kind: 'meeting.reminder', channels: ['SMS'] },
    { kind: 'leave.asked', channels: ['MAIL'] },
    { kind: 'leave.toNote', channels: ['MAIL'] },
    { kind: 'leave.noted', channels: ['MAIL'] },
    { kind: 'leave.granted', channels: ['MAIL'] },
    { kind: 'leave.substitute', channels: [] },
    { kind: 'leave.vacant', channels: [] },
    { kind: 'leave.refused', channels: ['MAIL'] },
    { kind: 'leave.void', channels: [] },
    { kind: 'leave.voided', channels: [] },
  ],
  stories: [DemoNotices, DemoLedger],
  todos: ['call', 'notice', 'change', 'reschedule', 'reply', 'leave', 'leaveNote', 'session'],
};
