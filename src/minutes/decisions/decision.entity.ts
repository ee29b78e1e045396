import { At, Code, Day, Id, Int, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 议定事项: what was agreed, who does it, until when (P18). */
@Stored('decision', [['meetingId', 'position'], ['itemId'], ['leadUnitId']])
export class Decision {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref({ nullable: true }) itemId: string | null;
  @Int() position: number;
  @Text() text: string;
  @Ref({ nullable: true }) leadUnitId: string | null;
  @Ref({ nullable: true }) ownerId: string | null;
  @Day({ nullable: true }) dueOn: string | null;
  /** How one will see that it is done. */
  @Text({ nullable: true }) measure: string | null;
  @At() createdAt: string;
  /** OPEN until the record is approved, then FIXED. */
  @Code() state: 'OPEN' | 'FIXED';
  @Version() version: number;
}
