import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface OwnData {
  userName: string;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  version: number;
}

export interface OwnAct {
  at: string;
  act: string;
  outcome: string;
  origin: string;
}

const shown = 50;
const ownActs = ['signIn', 'firstFactor', 'signOut', 'password', 'factorBound', 'factorRemoved'].map(
  (act) => `account.${act}`,
);

/** What a person sees of his own account. */
@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  own(personId: string): Promise<OwnData | undefined> {
    return this.database.row<OwnData>('SELECT userName, phone, mobile, email, version FROM person WHERE id = ?', [
      personId,
    ]);
  }

  /** His latest sign-ins and password changes, newest first, also those that were refused. */
  history(personId: string): Promise<OwnAct[]> {
    return this.database.rows<OwnAct>(
      `SELECT at, act, outcome, origin FROM audit WHERE subjectId = ?
       AND act IN (${ownActs.map(() => '?').join(', ')}) ORDER BY at DESC, n DESC LIMIT ${shown}`,
      [personId, ...ownActs],
    );
  }
}
