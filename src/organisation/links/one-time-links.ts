import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { addMinutes } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { randomToken, tokenHash } from '../../platform/web/tokens.js';
import { OneTimeLink } from './one-time-link.entity.js';

type Purpose = OneTimeLink['purpose'];

/** How long a link opens, in minutes (Q32; pages.md §5: 三员启用单 24 h). */
const lasts: Record<Purpose, number> = { SETUP: 30, ACTIVATE: 24 * 60 };

/** Links that open one page once. A new one for the same purpose and person puts the earlier ones out of use. */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly database: Database) {}

  /** The token to hand over; only its hash is kept. */
  async issue(tx: Tx, purpose: Purpose, personId: string | null): Promise<string> {
    const token = randomToken();
    const { at } = tx.act;
    await tx.update(OneTimeLink, { purpose, personId: personId ?? IsNull(), usedAt: IsNull() }, { usedAt: at });
    const expiresAt = addMinutes(at, lasts[purpose]);
    await tx.insert(OneTimeLink, { hash: tokenHash(token), purpose, personId, expiresAt, usedAt: null });
    return token;
  }

  /** The link as it stands; `NotFound` when unknown, used or over. Opens nothing and changes nothing. */
  async look(purpose: Purpose, token: string, at: string): Promise<OneTimeLink> {
    const link = await this.database.row<OneTimeLink>(
      'SELECT * FROM one_time_link WHERE hash = ? AND purpose = ? AND usedAt IS NULL AND expiresAt > ?',
      [tokenHash(token), purpose, at],
    );
    if (!link) throw new NotFound('link');
    return link;
  }

  /** Uses it up, once. Throws `NotFound` for whoever comes second. */
  async use(tx: Tx, purpose: Purpose, token: string): Promise<OneTimeLink> {
    const link = await tx.one(OneTimeLink, { hash: tokenHash(token), purpose });
    const used = await tx.update(OneTimeLink, { hash: link.hash, usedAt: IsNull() }, { usedAt: tx.act.at });
    if (!used || link.expiresAt <= tx.act.at) throw new NotFound('link');
    return link;
  }
}
