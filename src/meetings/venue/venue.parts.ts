import { CheckSheets } from '../checks/check-sheet.js';
import { CheckGates } from '../checks/check.gates.js';
import { CheckService } from '../checks/check.service.js';
import { ChecksController } from '../checks/checks.controller.js';
import { MeetingCheck } from '../checks/meeting-check.entity.js';
import { OwedChecks } from '../checks/owed-checks.js';
import { AskVenue } from './ask-venue.handler.js';
import { ChecksView } from './checks.view.js';
import { EngagementForms } from './engagement-forms.js';
import { EngagementController } from './engagement.controller.js';
import { EngagementPages } from './engagement.pages.js';
import { EngagementService } from './engagement.service.js';
import { EngagementsController } from './engagements.controller.js';
import { MeansQueries } from './means.queries.js';
import { VenueSituation } from './venue-situation.js';
import { VenueStaffController } from './venue-staff.controller.js';
import { VenueController } from './venue.controller.js';
import { VenueGates } from './venue.gates.js';
import { VenuePages } from './venue.pages.js';
import { VenueService } from './venue.service.js';

/** What the module takes of 会场与资源 and 会前检查. */
export const venueParts = {
  entities: [MeetingCheck],
  controllers: [
    ...[ChecksController, EngagementsController, EngagementController],
    ...[VenueController, VenueStaffController],
  ],
  providers: [
    ...[CheckGates, CheckService, CheckSheets, ChecksView, OwedChecks, MeansQueries],
    ...[AskVenue, EngagementForms, EngagementPages, EngagementService],
    ...[VenueGates, VenuePages, VenueService, VenueSituation],
  ],
};
