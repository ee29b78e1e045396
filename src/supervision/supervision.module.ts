import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { AssignTasks } from './followup/assign.handler.js';
import { DecisionSearch } from './followup/decision-search.js';
import { Ladder, RemindTask } from './followup/ladder.js';
import { TaskActsController } from './followup/task-acts.controller.js';
import { TaskOfficeController } from './followup/task-office.controller.js';
import { Task, TaskEntry, TaskExtension } from './followup/task.entity.js';
import { TaskPages } from './followup/task.pages.js';
import { TaskPapers } from './followup/task.papers.js';
import { TaskQueries } from './followup/task.queries.js';
import { TaskService } from './followup/task.service.js';
import { TasksController } from './followup/tasks.controller.js';
import { OversightModule } from './oversight/oversight.module.js';
import { supervisionFeature } from './supervision.feature.js';

const followup = [AssignTasks, RemindTask, Ladder, TaskService, TaskQueries, TaskPages, TaskPapers, DecisionSearch];

/** Oversight of how meetings are run, and follow-up of what they decided. */
@Declares(supervisionFeature)
@Module({
  imports: [OversightModule, TypeOrmModule.forFeature([Task, TaskEntry, TaskExtension])],
  controllers: [TasksController, TaskActsController, TaskOfficeController],
  providers: [...followup],
})
export class SupervisionModule {}
