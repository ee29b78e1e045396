import { CopiesController } from './copies.controller.js';
import { CopiesPages } from './copies.pages.js';
import { CopiesService } from './copies.service.js';
import { MaterialCopy } from './copy.entity.js';
import { CopyPapers } from './copy-papers.js';

/** 份号登记 as the module takes it in. */
export const copies = {
  entities: [MaterialCopy],
  controllers: [CopiesController],
  providers: [CopiesPages, CopiesService, CopyPapers],
};
