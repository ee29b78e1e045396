import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { marks, rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { participantsOf } from '../../meetings/meetings.js';
import { movedPeople } from '../notice/invitations.rules.js';

/** One person who is about to be told, and by what. */
export interface ToldPerson {
  name: string;
  unitName: string;
  channels: string;
}

interface Row {
  personId: string;
  name: string;
  unitName: string;
  email: string | null;
  mobile: string | null;
}

/** Who is going to be told by which channel, for the pages that ask before (pages.md NT7, NT8). */
@Injectable()
export class ToldPeople {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of a change: who was told before and stays, who comes, who goes. */
  async ofChange(meetingId: string): Promise<{ staying: ToldPerson[]; added: ToldPerson[]; removed: ToldPerson[] }> {
    const listed = await this.database.rows<{ personId: string; capacity: string }>(
      'SELECT personId, capacity FROM meeting_person WHERE meetingId = ? ORDER BY rank, id',
      [meetingId],
    );
    const links = await this.database.rows<{ personId: string; withdrawnAt: string | null }>(
      'SELECT personId, withdrawnAt FROM reply_link WHERE meetingId = ?',
      [meetingId],
    );
    const { added, removed } = movedPeople(listed, links);
    const staying = listed.map((one) => one.personId).filter((id) => !added.includes(id));
    return {
      staying: await this.people(staying),
      added: await this.people(added),
      removed: await this.people(removed),
    };
  }

  /** Of a meeting called off or put off: everybody on the list and everybody with a duty. */
  async ofEverybody(meetingId: string): Promise<ToldPerson[]> {
    return this.people(await participantsOf(rowsOf(this.database), meetingId));
  }

  private async people(ids: readonly string[]): Promise<ToldPerson[]> {
    if (!ids.length) return [];
    const rows = await this.database.rows<Row>(
      `SELECT p.id AS personId, p.name, u.shortName AS unitName, p.email, p.mobile FROM person p
       JOIN unit u ON u.id = p.unitId WHERE p.id IN (${marks(ids)}) ORDER BY p.rank, p.id`,
      [...ids],
    );
    return rows.map(({ name, unitName, email, mobile }) => ({
      name,
      unitName,
      channels: this.channels(email, mobile),
    }));
  }

  private channels(email: string | null, mobile: string | null): string {
    const word = (key: string) => this.texts.t(`notification.told.${key}`);
    const mail = this.config.smtpUrl && (email ? word('mail') : word('noMail'));
    const sms = this.config.smsGatewayUrl && (mobile ? word('sms') : word('noMobile'));
    return [word('inbox'), mail, sms].filter(Boolean).join('、');
  }
}
