import { PrimaryColumn } from 'typeorm';
import { At, Code, Ref, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A link that opens one page once: kept by its hash, with an end (Q23, Q32). */
@Stored('one_time_link', [['personId', 'purpose']])
export class OneTimeLink {
  @PrimaryColumn(types.hash) hash: string;
  @Code() purpose: 'SETUP' | 'ACTIVATE';
  @Ref({ nullable: true }) personId: string | null;
  @At() expiresAt: string;
  @At({ nullable: true }) usedAt: string | null;
}
