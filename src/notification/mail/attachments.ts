import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { Clock } from '../../platform/clock/clock.js';
import { Tokens, tokenHash } from '../../platform/web/tokens.js';
import { invitationText } from '../calendar/invitation.js';
import type { NoticeBody } from '../notice/notice.body.js';
import { paths } from '../notification.paths.js';
import { replyToken } from '../replies/reply-link.js';
import type { MailFile } from './mailer.js';

interface Row {
  title: string;
  body: string;
  email: string;
}

const calendarKinds: Record<string, 'REQUEST' | 'CANCEL'> = {
  'notice.issued': 'REQUEST',
  'notice.changed': 'REQUEST',
  'notice.postponed': 'CANCEL',
  'notice.withdrawn': 'CANCEL',
  'notice.cancelled': 'CANCEL',
};
const replyKinds = ['notice.issued', 'notice.changed', 'reply.reminder'];

/** Whom a mail tells of which meeting, and by which notice. */
export interface Told {
  meetingId: string;
  personId: string;
  version: number | null;
}

/** What goes with a mail about a meeting: its calendar entry, and the signed link to reply. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** The calendar entry as the notice `version` set it, so that of two mails the newer counts whichever comes first. */
  async of(kind: string, about: Told): Promise<MailFile[]> {
    const { meetingId, personId, version } = about;
    const method = calendarKinds[kind];
    if (!method || !version) return [];
    const row = await this.database.row<Row>(
      `SELECT m.title, n.body, p.email FROM notice n JOIN meeting m ON m.id = n.meetingId JOIN person p ON p.id = ?
       WHERE n.meetingId = ? AND n.version = ?`,
      [personId, meetingId, version],
    );
    if (!row) return [];
    const { startsAt, endsAt, place } = JSON.parse(row.body) as NoticeBody;
    const content = invitationText({
      ...{ meetingId, personId, method, startsAt, endsAt, place, title: row.title, attendee: row.email },
      sequence: version - 1,
      stampedAt: this.clock.now(),
      url: `${this.config.baseUrl}/meetings/${meetingId}`,
      organizer: this.config.mailFrom,
    });
    return [{ name: 'meeting.ics', type: 'text/calendar', content, method }];
  }

  /** The link by which an invited person answers; nobody else has one. */
  async replyLink(kind: string, { meetingId, personId }: Told): Promise<string | undefined> {
    if (!replyKinds.includes(kind)) return undefined;
    const token = replyToken(this.tokens, meetingId, personId);
    const invited = await this.database.row('SELECT 1 AS x FROM reply_link WHERE hash = ? AND withdrawnAt IS NULL', [
      tokenHash(token),
    ]);
    return invited ? `${this.config.baseUrl}${paths.replyByLink(token)}` : undefined;
  }
}
