import { At, Code, Flag, Id, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { PresenceKind } from './presence.rules.js';

/** Somebody came into or left the room. Never changed: a mistake is corrected by a further event. */
@Stored('presence_event', [['meetingId', 'at'], ['!onceKey']])
export class PresenceEvent {
  @Id() id: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  @Code() kind: PresenceKind;
  @At() at: string;
  @Ref() enteredById: string;
  /** LIST by staff, CODE by the person's own press, MADE_UP afterwards. */
  @Code() via: 'LIST' | 'CODE' | 'MADE_UP';
  /** Why it was made up, or with whose consent he left. */
  @Name({ nullable: true }) reason: string | null;
  /** Whether the chair had consented to his leaving (S1.7). */
  @Flag() consented: boolean;
  /** One first arrival per person and meeting, whoever presses first. */
  @Code({ nullable: true }) onceKey: string | null;
}
