import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Principal } from '../../platform/access/principal.js';
import { administratorRoles } from '../../platform/access/roles.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { marks } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { randomToken, tokenHash } from '../../platform/web/tokens.js';
import { CalendarFeed } from './feed.entity.js';

/** 日程订阅 (WB4, PB2): a person has one address at most; a new one replaces it, and it can be revoked. */
@Injectable()
export class Feeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Returns the secret of the new address, which is kept nowhere. */
  async make(act: Act): Promise<string> {
    const token = randomToken();
    await this.unitOfWork.run(act, async (tx) => {
      const before = await tx.find(CalendarFeed, { personId: act.who.id });
      for (const { id } of before.filter((feed) => !feed.revokedAt))
        await tx.update(CalendarFeed, { id }, { revokedAt: act.at });
      const row = { id: newId(), personId: act.who.id, hash: tokenHash(token), createdAt: act.at, revokedAt: null };
      await tx.insert(CalendarFeed, row);
      tx.audit({ act: 'feed.make', subject: 'person', id: act.who.id });
    });
    return token;
  }

  /** Ends one's own address, which may have ended already. Throws `NotFound` for somebody else's. */
  revoke(act: Act, id: string): Promise<void> {
    return this.unitOfWork.run(act, async (tx) => {
      const [feed] = await tx.find(CalendarFeed, { id, personId: act.who.id });
      if (!feed) throw new NotFound('feed');
      if (feed.revokedAt) return;
      await tx.update(CalendarFeed, { id }, { revokedAt: act.at });
      tx.audit({ act: 'feed.revoke', subject: 'person', id: act.who.id });
    });
  }

  /** The address in force, without its secret. */
  of(personId: string): Promise<{ id: string; createdAt: string } | undefined> {
    const sql = 'SELECT id, createdAt FROM calendar_feed WHERE personId = ? AND revokedAt IS NULL';
    return this.database.row(sql, [personId]);
  }

  /** Whose address this secret opens, as long as he works here and is none of the three administrators. */
  owner(token: string): Promise<Pick<Principal, 'id' | 'clearance'> | undefined> {
    return this.database.row<Pick<Principal, 'id' | 'clearance'>>(
      `SELECT p.id, p.clearance FROM calendar_feed f JOIN person p ON p.id = f.personId JOIN credential c ON c.personId = p.id
       WHERE f.hash = ? AND f.revokedAt IS NULL AND p.active = 1 AND c.admittedAt IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM role_grant g WHERE g.personId = p.id AND g.role IN (${marks(administratorRoles)}))`,
      [tokenHash(token), ...administratorRoles],
    );
  }
}
