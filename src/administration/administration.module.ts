import { Module } from '@nestjs/common';
import { Declares } from '../platform/feature/feature.js';
import { administrationFeature } from './administration.feature.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditPages } from './audit/audit.pages.js';
import { AuditQueries } from './audit/audit.queries.js';
import { AuditService } from './audit/audit.service.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsQueries } from './jobs/jobs.queries.js';
import { JobsService } from './jobs/jobs.service.js';
import { SystemController } from './system/system.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarPages } from './calendar/calendar.pages.js';
import { CalendarService } from './calendar/calendar.service.js';
import { ComponentsController } from './components/components.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { ParameterPages } from './parameters/parameter.pages.js';
import { ParameterService } from './parameters/parameter.service.js';
import { ParametersController } from './parameters/parameters.controller.js';

/** The administrators' desk: working calendar, parameters. */
@Declares(administrationFeature)
@Module({
  controllers: [
    DeskController,
    AuditController,
    JobsController,
    SystemController,
    CalendarController,
    ParametersController,
    ComponentsController,
  ],
  providers: [
    AuditPages,
    AuditQueries,
    AuditService,
    JobsQueries,
    JobsService,
    CalendarPages,
    CalendarService,
    ParameterPages,
    ParameterService,
  ],
})
export class AdministrationModule {}
