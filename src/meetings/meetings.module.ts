import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { AgendaOrderController } from './agenda/agenda-order.controller.js';
import { AgendaPages } from './agenda/agenda.pages.js';
import { AgendaService } from './agenda/agenda.service.js';
import { ItemForms } from './agenda/item-forms.js';
import { AgendaAttendee, AgendaItem } from './agenda/agenda-item.entity.js';
import { ApplicationController } from './application/application.controller.js';
import { ApplicationPages } from './application/application.pages.js';
import { ApplicationReader } from './application/application.reader.js';
import { ApplicationService } from './application/application.service.js';
import { Applying } from './application/applying.js';
import { FormChoices } from './application/form-choices.js';
import { OpenedApplications } from './application/opened-applications.js';
import { Situations } from './application/situation.queries.js';
import { SubmittedPages } from './application/submitted.pages.js';
import { ApprovalController } from './approval/approval.controller.js';
import { ApplicationVersion, ApprovalStep } from './approval/approval.entity.js';
import { ApprovalPages } from './approval/approval.pages.js';
import { ApprovalService } from './approval/approval.service.js';
import { BulkController } from './bulk-approval/bulk.controller.js';
import { BulkPages } from './bulk-approval/bulk.pages.js';
import { BulkService } from './bulk-approval/bulk.service.js';
import { RemindApproval } from './approval/remind-approval.handler.js';
import { ApprovalChain } from './approval/chain.js';
import { costParts } from './cost/cost.parts.js';
import { costFiguresParts } from './cost-figures/figures.parts.js';
import { PresentHeads } from './cost/present-heads.js';
import { DutiesController } from './duties/duties.controller.js';
import { DutiesPages } from './duties/duties.pages.js';
import { DutiesService } from './duties/duties.service.js';
import { FeeStandard } from './fees/fee-standard.entity.js';
import { FeesController } from './fees/fees.controller.js';
import { FeesPages } from './fees/fees.pages.js';
import { FeesService } from './fees/fees.service.js';
import { FlowsController } from './flows/flows.controller.js';
import { FlowTrial } from './flows/flow-trial.js';
import { FlowsPages } from './flows/flows.pages.js';
import { FlowsService } from './flows/flows.service.js';
import { ApprovalFlow, ApprovalFlowStep } from './flows/flow.entity.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarDays } from './calendar/calendar-days.js';
import { CalendarPages } from './calendar/calendar.pages.js';
import { CalendarQueries } from './calendar/calendar.queries.js';
import { Calendarists } from './calendar/whose.js';
import { CalendarFeed } from './calendar/feed.entity.js';
import { Feeds } from './calendar/feeds.js';
import { FeedsController } from './calendar/feeds.controller.js';
import { HistoryPages } from './history/history.pages.js';
import { memberUnitParts } from './member-units/member-units.parts.js';
import { OverviewController } from './meeting/overview.controller.js';
import { ReadinessGates } from './readiness/gate.js';
import { PreparationGates } from './readiness/preparation.gates.js';
import { ReadinessSheets } from './readiness/readiness-sheet.js';
import { ReadinessPages } from './readiness/readiness.pages.js';
import { ListController } from './list/list.controller.js';
import { ListPages } from './list/list.pages.js';
import { ListQueries } from './list/list.queries.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { ExpectedOutcome, Meeting, MeetingStage } from './meeting/meeting.entity.js';
import { MeetingHeads } from './meeting/meeting-heads.js';
import { MeetingPages } from './meeting/meeting.pages.js';
import { Conclusions } from './meeting/conclusions.js';
import { MeetingTabs } from './meeting/meeting-tabs.js';
import { DemoApplications } from './demo/demo-applications.js';
import { DemoPapers } from './demo/demo-papers.js';
import { DemoChronicle } from './demo/demo-chronicle.js';
import { DemoPlan } from './demo/demo-plan.js';
import { DemoTopics } from './demo/demo-topics.js';
import { meetingsFeature } from './meetings.feature.js';
import { MaterialSearch } from './materials/material-search.js';
import { Material, MaterialOpening, MaterialVersion } from './materials/material.entity.js';
import { MaterialController } from './materials/material.controller.js';
import { ReadingController } from './materials/reading.controller.js';
import { materialPackage } from './material-package/package.parts.js';
import { MaterialsController } from './materials/materials.controller.js';
import { MaterialPages } from './materials/material.pages.js';
import { MaterialsPages } from './materials/materials.pages.js';
import { MaterialsService } from './materials/materials.service.js';
import { copies } from './copies/copies.parts.js';
import { distribution } from './distribution/distribution.parts.js';
import { peopleParts } from './people/people.parts.js';
import { owedMaterials } from './owed-materials/owed.parts.js';
import { instructionParts } from './instructions/instruction.parts.js';
import { referralParts } from './referral/referral.parts.js';
import { MeetingDocuments } from './papers/meeting-documents.js';
import { MeetingPapers } from './papers/meeting-papers.js';
import { PapersController } from './papers/papers.controller.js';
import { PlanItemController } from './plan/item.controller.js';
import { PlanItemPages } from './plan/item.pages.js';
import { PlanItemService } from './plan/item.service.js';
import { PlanController } from './plan/plan.controller.js';
import { ThisYearController } from './plan/this-year.controller.js';
import { PlanChange, PlanEdition, PlanItem, YearPlan } from './plan/plan.entity.js';
import { PlanFiles } from './plan/plan.files.js';
import { PlanPages } from './plan/plan.pages.js';
import { PlanRevisionController } from './plan/revision.controller.js';
import { YearPlanService } from './plan/year.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeoplePages } from './people/people.pages.js';
import { PeopleService } from './people/people.service.js';
import { PersonController } from './people/person.controller.js';
import { MeetingPerson } from './people/meeting-person.entity.js';
import { MeetingSearch } from './search/meeting-search.js';
import { MeetingSettings } from './settings.js';
import { CarriedMatters } from './series/carried-matters.js';
import { EndingController } from './series/ending.controller.js';
import { OccurrenceController } from './series/occurrence.controller.js';
import { OccurrencePages } from './series/occurrence.pages.js';
import { OccurrenceService } from './series/occurrence.service.js';
import { SeriesController } from './series/series.controller.js';
import { MeetingSeries, SeriesOccurrence } from './series/series.entity.js';
import { SeriesFormPages } from './series/series-form.pages.js';
import { SeriesPages } from './series/series.pages.js';
import { SeriesQueries } from './series/series.queries.js';
import { SeriesService } from './series/series.service.js';
import { SlotsController } from './slots/slots.controller.js';
import { SlotsPages } from './slots/slots.pages.js';
import { Slots } from './slots/slots.js';
import { MeetingTypeVersion } from './types/meeting-type.entity.js';
import { MeetingSubtype } from './types/subtype.entity.js';
import { ApplicationTemplate } from './templates/template.entity.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesPages } from './templates/templates.pages.js';
import { TemplatesService } from './templates/templates.service.js';
import { SubtypesController } from './types/subtypes.controller.js';
import { SubtypesService } from './types/subtypes.service.js';
import { topicParts } from './topics/topics.parts.js';
import { TypesController } from './types/types.controller.js';
import { TypesPages } from './types/types.pages.js';
import { TypesService } from './types/types.service.js';
import { UnitNotes } from './member-units/unit-notes.js';
import { venueParts } from './venue/venue.parts.js';
import { WithdrawalController } from './withdrawal/withdrawal.controller.js';
import { WithdrawalPages } from './withdrawal/withdrawal.pages.js';
import { WithdrawalService } from './withdrawal/withdrawal.service.js';

const entities = [
  ...[Meeting, MeetingStage, ExpectedOutcome, AgendaItem, AgendaAttendee, MeetingPerson],
  ...[
    ApplicationTemplate,
    MeetingTypeVersion,
    MeetingSubtype,
    ApprovalFlow,
    ApprovalFlowStep,
    ApprovalStep,
    ApplicationVersion,
  ],
  ...[Material, MaterialVersion, MaterialOpening, MeetingSeries, SeriesOccurrence],
  CalendarFeed,
  ...[YearPlan, PlanItem, PlanChange, PlanEdition, FeeStandard],
  ...topicParts.entities,
  ...venueParts.entities,
  ...owedMaterials.entities,
  ...costParts.entities,
  ...memberUnitParts.entities,
  ...instructionParts.entities,
  ...copies.entities,
  ...peopleParts.entities,
];
const application = [
  ...[ApplicationReader, ApplicationPages, ApplicationService, Applying],
  ...[FormChoices, OpenedApplications, Situations, SubmittedPages, WithdrawalPages, WithdrawalService],
];

const meeting = [Conclusions, MeetingSettings, MeetingHeads, MeetingPages, MeetingTabs, ListPages, ListQueries];
const approval = [RemindApproval, ApprovalChain, ApprovalPages, ApprovalService, BulkPages, BulkService];
const preparation = [
  ...[AgendaPages, AgendaService, ItemForms, PeoplePages, PeopleService],
  ...[DutiesPages, DutiesService, MeetingDocuments, MeetingPapers, MaterialPages, MaterialsPages, MaterialsService],
  ...copies.providers,
  ...distribution.providers,
  ...materialPackage.providers,
  ...owedMaterials.providers,
];
const overview = [
  MeetingSearch,
  MaterialSearch,
  ReadinessGates,
  PreparationGates,
  ReadinessPages,
  ReadinessSheets,
  HistoryPages,
];
const calendar = [Calendarists, CalendarDays, CalendarPages, CalendarQueries, Feeds];
const slots = [Slots, SlotsPages];
const series = [
  ...[CarriedMatters, SeriesQueries, SeriesPages, SeriesFormPages, SeriesService],
  ...[OccurrencePages, OccurrenceService],
];
const plan = [PlanPages, PlanItemPages, PlanItemService, YearPlanService, PlanFiles];
const settings = [
  FeesPages,
  FeesService,
  TypesPages,
  TypesService,
  SubtypesService,
  TemplatesPages,
  TemplatesService,
  FlowTrial,
  FlowsPages,
  FlowsService,
];
/** Literal addresses before those with an id. */
const controllers = [
  ...[ListController, ApplicationController, WithdrawalController, BulkController, ApprovalController],
  ...[AgendaController, AgendaOrderController, PeopleController, PersonController, DutiesController],
  ...[
    TypesController,
    SubtypesController,
    TemplatesController,
    FlowsController,
    CalendarController,
    FeedsController,
    SlotsController,
    OverviewController,
  ],
  ...costParts.controllers,
  ...costFiguresParts.controllers,
  ...[FeesController, ThisYearController, PlanController, PlanItemController, PlanRevisionController],
  ...[SeriesController, OccurrenceController, EndingController],
  ...topicParts.controllers,
  ...venueParts.controllers,
  ...copies.controllers,
  ...distribution.controllers,
  ...materialPackage.controllers,
  ReadingController,
  ...owedMaterials.controllers,
  ...memberUnitParts.controllers,
  ...peopleParts.controllers,
  ...referralParts.controllers,
  ...instructionParts.controllers,
  ...[PapersController, MaterialsController, MaterialController, MeetingController],
];

/** The meeting itself: its application, approval and preparation. */
@Declares(meetingsFeature)
@Module({
  imports: [TypeOrmModule.forFeature(entities), OrganisationModule, SecrecyModule, ResourcesModule],
  controllers,
  providers: [
    DemoApplications,
    DemoPapers,
    DemoChronicle,
    DemoPlan,
    DemoTopics,
    ...application,
    ...costParts.providers,
    ...costFiguresParts.providers,
    ...approval,
    ...preparation,
    ...settings,
    ...series,
    ...calendar,
    ...plan,
    ...slots,
    ...topicParts.providers,
    ...venueParts.providers,
    ...overview,
    ...meeting,
    ...memberUnitParts.providers,
    ...peopleParts.providers,
    ...referralParts.providers,
    ...instructionParts.providers,
  ],
  exports: [
    ...[PresentHeads, MeetingHeads, MeetingTabs, MeetingSettings, ReadinessGates, CarriedMatters, Feeds, Slots],
    ...[Conclusions, UnitNotes],
  ],
})
export class MeetingsModule {}
