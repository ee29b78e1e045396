import { TopicCallController } from '../topic-calls/call.controller.js';
import { TopicCall, TopicCallUnit } from '../topic-calls/call.entity.js';
import { TopicCallPages } from '../topic-calls/call.pages.js';
import { TopicCalls } from '../topic-calls/call.service.js';
import { TopicCallsController } from '../topic-calls/calls.controller.js';
import { TopicCallsPages } from '../topic-calls/calls.pages.js';
import { RemindCall } from '../topic-calls/remind-call.handler.js';
import { ConsultationController } from './consultation.controller.js';
import { TopicConsultations } from './consultation.service.js';
import { PlacementController } from './placement.controller.js';
import { PlacementPages } from './placement.pages.js';
import { TopicPlacements } from './placement.service.js';
import { Proposing } from './proposing.js';
import { RemindOpinion } from './remind-opinion.handler.js';
import { TopicController } from './topic.controller.js';
import { Topic, TopicConsultation, TopicFile, TopicPlacement } from './topic.entity.js';
import { TopicPages } from './topic.pages.js';
import { TopicService } from './topic.service.js';
import { TopicCourse } from './topic-course.js';
import { TopicFilesController } from './topic-files.controller.js';
import { TopicFiles } from './topic-files.service.js';
import { TopicFormPages } from './topic-form.pages.js';
import { TopicsApproved } from './topics-approved.handler.js';
import { TopicsController } from './topics.controller.js';
import { TopicsPages } from './topics.pages.js';

/** Topics, their consultation and placement, and the calls for them. Literal addresses before those with an id. */
export const topicParts = {
  entities: [Topic, TopicConsultation, TopicFile, TopicPlacement, TopicCall, TopicCallUnit],
  controllers: [
    ...[TopicsController, TopicController, ConsultationController, TopicFilesController],
    ...[PlacementController, TopicCallsController, TopicCallController],
  ],
  providers: [
    ...[TopicCourse, TopicService, TopicConsultations, TopicFiles, RemindOpinion],
    ...[TopicPlacements, PlacementPages, TopicsApproved],
    ...[TopicCalls, TopicCallsPages, TopicCallPages, RemindCall],
    ...[Proposing, TopicPages, TopicFormPages, TopicsPages],
  ],
};
