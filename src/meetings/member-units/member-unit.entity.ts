import { At, Code, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { MemberUnitState } from './member-unit.rules.js';

/** 成员单位: a unit that a meeting joins beside its convening (host) unit (S2.K4). */
@Stored('member_unit', [['!meetingId', 'unitId'], ['unitId']])
export class MemberUnit {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() unitId: string;
  /** In the order of the application. */
  @Int() position: number;
  /** 联络员: who was asked for the unit; null while it has none. */
  @Ref({ nullable: true }) liaisonId: string | null;
  /** Changes only through `memberUnitActs`. */
  @Code() state: MemberUnitState;
  /** What the unit objects to, or why the meeting does without it. */
  @Text() words: string;
  /** By when it is asked to answer. */
  @At({ nullable: true }) dueAt: string | null;
  /** The beginning that was agreed to; the meeting may have been moved since. */
  @At({ nullable: true }) confirmedFor: string | null;
  /** When and by whom it was answered, or waived. */
  @At({ nullable: true }) answeredAt: string | null;
  @Name({ nullable: true }) answeredByName: string | null;
  @Version() version: number;
}
