import { Injectable } from '@nestjs/common';
import { isAdministrator, type Label, type Principal } from '../../platform/access/principal.js';
import type { PersonRole } from '../../platform/access/roles.js';
import { systemAct } from '../../platform/access/act.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sessions } from '../../platform/web/sessions.port.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { Session } from './session.entity.js';
import { aliveSince, needsTouch } from './sign-in.rules.js';

/** A person as SQL gives him. */
export interface PrincipalRow {
  id: string;
  name: string;
  post: string;
  unitId: string;
  unitName: string;
  standing: Principal['standing'];
  clearance: Label;
  mustChange: number;
  roles: string | null;
  delegators: string | null;
}

interface FoundRow extends PrincipalRow {
  touchedAt: string;
  heldUntil: string | null;
  boundAt: string | null;
}

/** The columns of a principal, of person `p`, unit `u` and credential `c`; today's day twice. */
export const principalColumns = `p.id, p.name, p.post, p.unitId, u.name AS unitName, p.standing, p.clearance, c.mustChange,
  (SELECT GROUP_CONCAT(g.role) FROM role_grant g WHERE g.personId = p.id) AS roles,
  (SELECT GROUP_CONCAT(d.delegatorId) FROM delegation d
    WHERE d.delegateId = p.id AND d.endedAt IS NULL AND d.fromDay <= ? AND d.untilDay >= ?) AS delegators`;

/** Holds of the person that are in force and began while this sign-in was alive. */
const held = 'FROM session_hold h WHERE h.personId = s.personId AND h.fromAt < s.touchedAt AND h.untilAt > ?';

const sql = `SELECT s.touchedAt, (SELECT f.boundAt FROM second_factor f WHERE f.personId = p.id) AS boundAt, (SELECT MAX(h.untilAt) ${held}) AS heldUntil, ${principalColumns}
  FROM session s JOIN person p ON p.id = s.personId JOIN unit u ON u.id = p.unitId JOIN credential c ON c.personId = p.id
  WHERE s.hash = ? AND s.endedAt IS NULL AND (s.touchedAt > ? OR EXISTS (SELECT 1 ${held})) AND s.createdAt > ? AND p.active = 1 AND c.admittedAt IS NOT NULL`;

/** Finds who is signed in, with his rights as they are now: one query, and a touch at most once a minute. */
@Injectable()
export class StoredSessions extends Sessions {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly organ: StoredOrgan,
  ) {
    super();
  }

  async person(hash: string, at: Instant, touch: boolean): Promise<Principal | undefined> {
    const alive = aliveSince(at);
    const today = localDateOf(at);
    const row = await this.database.row<FoundRow>(sql, [at, today, today, hash, alive.touched, at, alive.created]);
    if (!row) return undefined;
    if (touch && needsTouch(row.touchedAt, at)) {
      await this.unitOfWork.run(systemAct(at), (tx) => tx.update(Session, { hash }, { touchedAt: at }));
    }
    const who = principalOf(row);
    const mustBindFactor = !row.boundAt && isAdministrator(who) && !this.organ.facts().demo;
    return { ...who, mustBindFactor, heldUntil: row.heldUntil ?? undefined };
  }
}

export function principalOf(row: PrincipalRow): Principal {
  return {
    id: row.id,
    name: row.name,
    post: row.post,
    unitId: row.unitId,
    unitName: row.unitName,
    roles: new Set((row.roles?.split(',') ?? []) as PersonRole[]),
    clearance: row.clearance,
    standing: row.standing,
    delegateOf: row.delegators?.split(',') ?? [],
    mustChangePassword: Boolean(row.mustChange),
  };
}
