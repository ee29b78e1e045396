import { RecusalController } from './recusal.controller.js';
import { Recusal } from './recusal.entity.js';
import { RecusalPages } from './recusal.pages.js';
import { RecusalService } from './recusal.service.js';

/** 回避 as the module takes it in. */
export const recusalParts = {
  entities: [Recusal],
  controllers: [RecusalController],
  providers: [RecusalPages, RecusalService],
};
