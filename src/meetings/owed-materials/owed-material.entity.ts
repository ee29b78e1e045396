import { At, Code, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/**
 * A paper that somebody owes for a meeting (应报材料): one the organiser asks for, or what was settled about one that
 * the meeting's type asks for by itself. Whether it is handed in follows from the papers there are.
 */
@Stored('owed_material', [['!meetingId', 'lineKey'], ['ownerId']])
export class OwedMaterial {
  @Id() id: string;
  @Ref() meetingId: string;
  /** `item:<id>` and `background` for what the type asks for, otherwise its own id. */
  @Code() lineKey: string;
  /** Null: for the meeting as a whole. */
  @Ref({ nullable: true }) itemId: string | null;
  /** Null with what the type asks for. */
  @Name({ nullable: true }) name: string | null;
  /** Null: the presenter of its item, or the organiser. */
  @Ref({ nullable: true }) ownerId: string | null;
  /** Null: as the type says. */
  @At({ nullable: true }) dueAt: string | null;
  /** Not needed after all (免报), for a reason. */
  @At({ nullable: true }) waivedAt: string | null;
  @Name({ nullable: true }) waivedByName: string | null;
  @Text({ nullable: true }) waiverReason: string | null;
  @Ref() createdById: string;
  @Name() createdByName: string;
  @At() createdAt: string;
  @Version() version: number;
}
