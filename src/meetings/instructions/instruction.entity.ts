import { At, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** 批示: what an approver of a meeting wants done, and by whom (MT10). */
@Stored('instruction', [['meetingId', 'createdAt']])
export class Instruction {
  @Id() id: string;
  @Ref() meetingId: string;
  /** The step of approval at which it was given. */
  @Ref() stepId: string;
  @Text() text: string;
  @At() createdAt: string;
  @Ref() createdById: string;
  /** In whose name it stands: the approver's, also when his delegate wrote it. */
  @Name() givenBy: string;
}

/** Somebody an instruction is for, and how he carried it out. */
@Stored('instruction_addressee', [
  ['!instructionId', 'personId'],
  ['personId', 'doneAt'],
])
export class InstructionAddressee {
  @Id() id: string;
  @Ref() instructionId: string;
  @Ref() personId: string;
  @At({ nullable: true }) doneAt: string | null;
  @Text({ nullable: true }) note: string | null;
  @Version() version: number;
}
