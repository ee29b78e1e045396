import { ScriptController } from './script.controller.js';
import { Script, ScriptRevision } from './script.entity.js';
import { ScriptPages } from './script.pages.js';
import { ScriptService } from './script.service.js';

/** 主持词 as the module takes it in. */
export const scriptParts = {
  entities: [Script, ScriptRevision],
  controllers: [ScriptController],
  providers: [ScriptPages, ScriptService],
};
