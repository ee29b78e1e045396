import { Module } from '@nestjs/common';
import { Declares } from '../platform/feature/feature.js';
import { administrationFeature } from './administration.feature.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarPages } from './calendar/calendar.pages.js';
import { CalendarService } from './calendar/calendar.service.js';
import { DeskController } from './desk/desk.controller.js';
import { ParameterPages } from './parameters/parameter.pages.js';
import { ParameterService } from './parameters/parameter.service.js';
import { ParametersController } from './parameters/parameters.controller.js';

/** The administrators' desk: working calendar, parameters. */
@Declares(administrationFeature)
@Module({
  controllers: [DeskController, CalendarController, ParametersController],
  providers: [CalendarPages, CalendarService, ParameterPages, ParameterService],
})
export class AdministrationModule {}
