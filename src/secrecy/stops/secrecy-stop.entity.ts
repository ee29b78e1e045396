import { At, Code, Id, Name, Ref } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { CeilingRule } from '../ceiling/ceiling.rules.js';

/** A text that was stopped: who, when, which field, which rule; never the text itself (domain §6.2). */
@Stored('secrecy_stop', [['at', 'id']])
export class SecrecyStop {
  @Id() id: string;
  @At() at: string;
  @Ref({ nullable: true }) personId: string | null;
  @Name() personName: string;
  @Code() field: string;
  @Code() rule: CeilingRule;
  @At({ nullable: true }) seenAt: string | null;
  @Ref({ nullable: true }) seenById: string | null;
}
