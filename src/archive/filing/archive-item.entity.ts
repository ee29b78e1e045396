import { PrimaryColumn } from 'typeorm';
import {
  At,
  Code,
  Day,
  Fen,
  Hash,
  Id,
  Int,
  Long,
  Name,
  Ref,
  Text,
  Version,
  types,
} from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Retention } from '../retention/retention.rules.js';

/** 件: one meeting as it is kept (DA/T 22-2015). */
@Stored('archive_item', [['!meetingId'], ['state', 'submittedAt'], ['year', 'archiveNumber']])
export class ArchiveItem {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() state: 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  @Code() retention: Retention;
  @Day({ nullable: true }) expiresOn: string | null;
  /** Year of formation. */
  @Int() year: number;
  @Name({ nullable: true }) archiveNumber: string | null;
  @Ref() submittedById: string;
  @At() submittedAt: string;
  @Ref({ nullable: true }) acceptedById: string | null;
  @At({ nullable: true }) acceptedAt: string | null;
  @Text({ nullable: true }) opinion: string | null;
  /** The package, by its content; made after acceptance. */
  @Hash({ nullable: true }) packageHash: string | null;
  @Fen({ nullable: true }) packageBytes: number | null;
  /** Of the manifest in the package: what its files are checked against from outside. */
  @Hash({ nullable: true }) manifestHash: string | null;
  /** The four-property test at filing: when, PASSED or FAILED, and its checks as JSON (DA/T 70-2018). */
  @At({ nullable: true }) testedAt: string | null;
  @Code({ nullable: true }) testResult: 'PASSED' | 'FAILED' | null;
  @Long({ nullable: true }) testReport: string | null;
  @Version() version: number;
}

/** Why a required document is not there. */
@Stored('archive_gap')
export class ArchiveGap {
  @PrimaryColumn(types.id) meetingId: string;
  @PrimaryColumn(types.code) document: string;
  @Text() reason: string;
}
