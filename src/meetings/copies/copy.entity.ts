import { At, Code, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CopyState } from './copy.rules.js';

/** One numbered printed copy of a labelled paper, and who has it (份号登记). */
@Stored('material_copy', [
  ['!materialId', 'number'],
  ['meetingId', 'state'],
])
export class MaterialCopy {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() materialId: string;
  /** Which version was printed. */
  @Int() versionNumber: number;
  /** 份号, from 1 for each paper, never given twice. */
  @Int() number: number;
  @Ref() recipientId: string;
  @Name() recipientName: string;
  @Name() unitName: string;
  /** Changes only through `copyActs`. */
  @Code() state: CopyState;
  @At() handedAt: string;
  @Name() handedByName: string;
  @At({ nullable: true }) settledAt: string | null;
  @Name({ nullable: true }) settledByName: string | null;
  /** How it was lost, or what else is to be known. */
  @Text({ nullable: true }) note: string | null;
  @Version() version: number;
}
