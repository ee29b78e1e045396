import type { Feature } from '../platform/feature/feature.js';
import { SendMail } from './mail/mail.handler.js';
import { DeliverMessage } from './messages/deliver.handler.js';
import { SendSms } from './messages/sms.handler.js';

export const notificationFeature: Feature = {
  name: 'notification',
  menu: [{ key: 'inbox', url: '/inbox', rank: 15, policy: 'inbox', counts: ['inbox'] }],
  policies: {
    inbox: () => true,
  },
  badges: [
    {
      kind: 'inbox',
      sql: "SELECT 'inbox' AS kind, COUNT(*) AS n FROM inbox_entry WHERE personId = ? AND readAt IS NULL",
    },
  ],
  handlers: [DeliverMessage, SendMail, SendSms],
  todos: ['call'],
};
