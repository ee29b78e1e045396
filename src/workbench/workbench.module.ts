import { Module } from '@nestjs/common';
import { Declares } from '../platform/feature/feature.js';
import { DeskPages } from './desk/desk.pages.js';
import { DeskQueries } from './desk/desk.queries.js';
import { TodoPages } from './todo/todo.pages.js';
import { TodoQueries } from './todo/todo.queries.js';
import { WorkbenchController } from './workbench.controller.js';
import { workbenchFeature } from './workbench.feature.js';

/** The workbench, right of everything: it reads what all others have opened for somebody. */
@Declares(workbenchFeature)
@Module({
  controllers: [WorkbenchController],
  providers: [DeskPages, DeskQueries, TodoPages, TodoQueries],
})
export class WorkbenchModule {}
