import { InstructionController } from './instruction.controller.js';
import { Instruction, InstructionAddressee } from './instruction.entity.js';
import { InstructionPages } from './instruction.pages.js';
import { InstructionService } from './instruction.service.js';

/** 批示 as the module takes it in. */
export const instructionParts = {
  entities: [Instruction, InstructionAddressee],
  controllers: [InstructionController],
  providers: [InstructionPages, InstructionService],
};
