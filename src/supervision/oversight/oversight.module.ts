import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../../platform/feature/feature.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { MinutesModule } from '../../minutes/minutes.module.js';
import { DemoOversight } from '../demo/demo-oversight.js';
import { DeskController } from './desk.controller.js';
import { DeskPages } from './desk.pages.js';
import { ProcedureFactsLoader } from './facts.loader.js';
import { FindingFiles } from './finding-files.js';
import { FindingController } from './finding.controller.js';
import { Finding, FindingStep } from './finding.entity.js';
import { FindingPages } from './finding.pages.js';
import { FindingOverdue } from './finding.reminder.js';
import { FindingService } from './finding.service.js';
import { MarkController } from './mark.controller.js';
import { OversightMark } from './mark.entity.js';
import { MarkService } from './mark.service.js';
import { OfficerController } from './officer.controller.js';
import { OversightTerm } from './officer.entity.js';
import { OfficerPages } from './officer.pages.js';
import { OfficerService } from './officer.service.js';
import { CheckForms } from './oversight.check-forms.js';
import { OversightDocuments } from './oversight-documents.js';
import { OversightController } from './oversight.controller.js';
import { oversightFeature } from './oversight.feature.js';
import { OversightPages } from './oversight.pages.js';
import { OversightQueries } from './oversight.queries.js';
import { OversightService } from './oversight.service.js';
import { OversightTabs } from './oversight.tabs.js';

const checking = [
  ProcedureFactsLoader,
  OversightDocuments,
  OversightQueries,
  OversightPages,
  OversightService,
  OversightTabs,
];
const judging = [CheckForms, DeskPages, MarkService, OfficerPages, OfficerService];
const rectifying = [FindingFiles, FindingPages, FindingService, FindingOverdue];

/** Oversight: a room of supervision with a module of its own. */
@Declares(oversightFeature)
@Module({
  imports: [
    MeetingsModule,
    MinutesModule,
    TypeOrmModule.forFeature([Finding, FindingStep, OversightMark, OversightTerm]),
  ],
  controllers: [DeskController, OversightController, OfficerController, MarkController, FindingController],
  providers: [...checking, ...judging, ...rectifying, DemoOversight],
})
export class OversightModule {}
