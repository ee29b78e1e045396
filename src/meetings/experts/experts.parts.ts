import { DemoExperts } from '../demo/demo-experts.js';
import { Expert, ExpertCommitment } from './expert.entity.js';
import { ExpertPages } from './expert.pages.js';
import { ExpertService } from './expert.service.js';
import { ExpertsController } from './experts.controller.js';
import { InvitationPapers } from './invitation.papers.js';
import { InvitingController } from './inviting.controller.js';
import { InvitingPages } from './inviting.pages.js';

/** 专家库 and the experts of a meeting, as the module takes them in. */
export const expertParts = {
  entities: [Expert, ExpertCommitment],
  controllers: [ExpertsController, InvitingController],
  providers: [DemoExperts, ExpertPages, ExpertService, InvitationPapers, InvitingPages],
};
