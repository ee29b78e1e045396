import { ScheduleController } from './schedule.controller.js';
import { BranchVenue, ScheduleEntry } from './schedule.entity.js';
import { SchedulePages } from './schedule.pages.js';
import { ScheduleService } from './schedule.service.js';

/** 日程与分会场 as the module takes it in. */
export const scheduleParts = {
  entities: [ScheduleEntry, BranchVenue],
  controllers: [ScheduleController],
  providers: [SchedulePages, ScheduleService],
};
