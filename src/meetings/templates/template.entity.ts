import { At, Code, Id, Long, Name, Ref, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { MeetingType } from '../meeting/meeting.rules.js';

/** An application kept to begin others with: its owner's, or his whole unit's (S6.I6). Never of a work secret. */
@Stored('application_template', [['ownerId'], ['unitId']])
export class ApplicationTemplate {
  @Id() id: string;
  @Name() name: string;
  @Ref() ownerId: string;
  /** The unit that uses it too; null: its owner alone. */
  @Ref({ nullable: true }) unitId: string | null;
  @Code() type: MeetingType;
  @Code({ nullable: true }) subtype: string | null;
  /** JSON: the content without time, room, haste and ties to a plan. */
  @Long() content: string;
  @At() createdAt: string;
  @Version() version: number;
}
