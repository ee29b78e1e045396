import { At, Code, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 待答复, 已采纳 (a correction was proposed), 未采纳. */
export type ObjectionState = 'OPEN' | 'UPHELD' | 'DECLINED';

/** 异议: somebody who attended holds that the approved record is wrong; it must be answered (S3.R7). */
@Stored('objection', [['!meetingId', 'number']])
export class Objection {
  @Id() id: string;
  @Ref() meetingId: string;
  @Int() number: number;
  @Name() place: string;
  @Text() text: string;
  @Ref() raisedById: string;
  @At() raisedAt: string;
  @Code() state: ObjectionState;
  @Text({ nullable: true }) answer: string | null;
  @Ref({ nullable: true }) answeredById: string | null;
  @At({ nullable: true }) answeredAt: string | null;
  /** The correction that followed from it. */
  @Int({ nullable: true }) erratumNumber: number | null;
  @Version() version: number;
}
