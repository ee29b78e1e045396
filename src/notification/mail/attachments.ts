import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { Clock } from '../../platform/clock/clock.js';
import { Texts } from '../../platform/text/texts.js';
import { Tokens } from '../../platform/web/tokens.js';
import { invitationText } from '../calendar/invitation.js';
import { paths } from '../notification.paths.js';
import { replyToken } from '../replies/reply-link.js';
import type { MailFile } from './mailer.js';

interface Row {
  title: string;
  place: string | null;
  roomName: string | null;
  startsAt: string;
  endsAt: string;
  version: number;
  email: string;
}

const calendarKinds: Record<string, 'REQUEST' | 'CANCEL'> = {
  'notice.issued': 'REQUEST',
  'notice.changed': 'REQUEST',
  'notice.cancelled': 'CANCEL',
};
const replyKinds = ['notice.issued', 'notice.changed', 'reply.reminder'];

/** What goes with a mail about a meeting: its calendar entry, and the signed link to reply. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly tokens: Tokens,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  async of(kind: string, meetingId: string, personId: string): Promise<MailFile[]> {
    const method = calendarKinds[kind];
    if (!method) return [];
    const row = await this.database.row<Row>(
      `SELECT m.title, m.place, r.name AS roomName, m.startsAt, m.endsAt, p.email,
        (SELECT MAX(n.version) FROM notice n WHERE n.meetingId = m.id) AS version
       FROM meeting m JOIN person p ON p.id = ? LEFT JOIN room r ON r.id = m.roomId WHERE m.id = ?`,
      [personId, meetingId],
    );
    if (!row) return [];
    const content = invitationText({
      ...row,
      meetingId,
      personId,
      method,
      sequence: Number(row.version) - 1,
      place: row.roomName ?? row.place ?? '',
      stampedAt: this.clock.now(),
      url: `${this.config.baseUrl}/meetings/${meetingId}`,
      organizer: this.config.mailFrom,
      attendee: row.email,
    });
    return [{ name: 'meeting.ics', type: 'text/calendar', content, method }];
  }

  replyLink(kind: string, meetingId: string, personId: string): string | undefined {
    if (!replyKinds.includes(kind)) return undefined;
    const url = `${this.config.baseUrl}${paths.replyByLink(replyToken(this.tokens, meetingId, personId))}`;
    return this.texts.t('notification.mail.replyLink', { url });
  }
}
