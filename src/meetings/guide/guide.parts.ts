import { GuideController } from './guide.controller.js';
import { GuidePapers } from './guide.papers.js';

/** 会议指南 as the module takes it in. */
export const guideParts = { entities: [], controllers: [GuideController], providers: [GuidePapers] };
