import { PrimaryColumn } from 'typeorm';
import { At, Code, Day, Fen, Hash, Id, Int, Name, Ref, Text, Version, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { Retention } from './filing.rules.js';

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
  @Version() version: number;
}

/** Why a required document is not there. */
@Stored('archive_gap')
export class ArchiveGap {
  @PrimaryColumn(types.id) meetingId: string;
  @PrimaryColumn(types.code) document: string;
  @Text() reason: string;
}
