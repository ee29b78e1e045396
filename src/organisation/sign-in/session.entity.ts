import { PrimaryColumn } from 'typeorm';
import { At, Flag, Int, Key, Name, Ref, Text, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A sign-in that lasts: kept by the hash of its cookie; rights are never kept in it (Q25). */
@Stored('session', [['personId', 'endedAt']])
export class Session {
  @PrimaryColumn(types.hash) hash: string;
  @Ref() personId: string;
  @At() createdAt: string;
  /** Raised at most once a minute. */
  @At() touchedAt: string;
  @At({ nullable: true }) endedAt: string | null;
  @Name() origin: string;
  @Name() device: string;
}

/** How a person proves who he is. */
@Stored('credential')
export class Credential {
  @PrimaryColumn(types.id) personId: string;
  /** argon2id. Empty until he has set one himself. */
  @Text() passwordHash: string;
  @At() changedAt: string;
  /** An initial password must be changed at the first sign-in. */
  @Flag() mustChange: boolean;
  @Int() failures: number;
  @At({ nullable: true }) lockedUntil: string | null;
  /** The last hashes, newest first, JSON; none may be used again. */
  @Text() earlier: string;
  /** Since when the security administrator lets him in; nobody signs in before (domain §7.1). */
  @At({ nullable: true }) admittedAt: string | null;
}

/** Failures from one network address, whatever names were tried (Q28). */
@Stored('sign_in_origin')
export class SignInOrigin {
  @Key() origin: string;
  @Int() failures: number;
  /** The first failure of the present count. */
  @At() since: string;
  @At({ nullable: true }) lockedUntil: string | null;
}
