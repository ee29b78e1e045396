import { DistributionController, DistributionsController } from './distribution.controller.js';
import { DistributionService } from './distribution.service.js';
import { RecallPages } from './recall.pages.js';

/** Review, distribution and recall of papers as the module takes them in. */
export const distribution = {
  controllers: [DistributionController, DistributionsController],
  providers: [DistributionService, RecallPages],
};
