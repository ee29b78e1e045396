import { At, Code, Id, Int, Long, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 会议评估: opens when the sitting ends, submitted by the organiser (S4.E1–E3). */
@Stored('evaluation', [['!meetingId'], ['state', 'dueAt']])
export class Evaluation {
  @Id() id: string;
  @Ref() meetingId: string;
  @Code() state: 'OPEN' | 'SUBMITTED';
  @At() openedAt: string;
  @At() dueAt: string;
  /** The standard it was judged by, which it keeps (S4.E1). */
  @Code() standard: string;
  @Text() summary: string;
  @Text() reflection: string;
  /** The indicators as they stood at submission, JSON. */
  @Long({ nullable: true }) figures: string | null;
  /** Tenths of a point, 0 to 1000. */
  @Int({ nullable: true }) score: number | null;
  @Code({ nullable: true }) grade: string | null;
  @At({ nullable: true }) submittedAt: string | null;
  @Ref({ nullable: true }) submittedById: string | null;
  @Version() version: number;
}
