import { At, Code, Hash, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CountersignState } from './countersign.rules.js';

/** 会签: one member unit's consent to the minutes of a joint meeting, bound to the text it was given for (S2.K4). */
@Stored('countersign', [['!meetingId', 'unitId'], ['unitId']])
export class Countersign {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() unitId: string;
  /** Changes only through `countersignActs`. */
  @Code() state: CountersignState;
  /** Its opinion, or why the minutes are issued without it. */
  @Text() words: string;
  /** Fingerprint of the text it was asked about, and of the one it decided on. */
  @Hash() askedFor: string;
  @Hash({ nullable: true }) agreedTo: string | null;
  @At() askedAt: string;
  @At() dueAt: string;
  @At({ nullable: true }) decidedAt: string | null;
  @Name({ nullable: true }) decidedByName: string | null;
  @Version() version: number;
}
