import { At, Code, Id, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { ConductKind } from './conduct.rules.js';

/** What somebody noted of order in the room. Never changed: a correction is a further row, and the old one stays. */
@Stored('conduct_event', [['meetingId', 'at'], ['personId', 'at'], ['!replacesId']])
export class ConductEvent {
  @Id() id: string;
  @Ref() meetingId: string;
  /** The item that was under way. */
  @Ref({ nullable: true }) itemId: string | null;
  @Ref() personId: string;
  @Code() kind: ConductKind;
  @Name({ nullable: true }) note: string | null;
  @At() at: string;
  @Ref() enteredById: string;
  /** The row this one corrects; each is corrected at most once. */
  @Ref({ nullable: true }) replacesId: string | null;
  @Name({ nullable: true }) reason: string | null;
}
