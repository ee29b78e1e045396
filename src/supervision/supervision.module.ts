import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ClosureController } from './closure/closure.controller.js';
import { ClosurePages } from './closure/closure.pages.js';
import { ClosureService } from './closure/closure.service.js';
import { CompletionController } from './closure/completion.controller.js';
import { CompletionPages } from './closure/completion.pages.js';
import { CompletionService } from './closure/completion.service.js';
import { RecheckTask } from './closure/recheck.handler.js';
import { ContestController } from './contest/contest.controller.js';
import { ContestPages } from './contest/contest.pages.js';
import { ContestService } from './contest/contest.service.js';
import { DecisionController } from './decisions/decision.controller.js';
import { DecisionPages } from './decisions/decision.pages.js';
import { DecisionQueries } from './decisions/decision.queries.js';
import { DecisionTabs } from './decisions/decision.tabs.js';
import { ExtensionController } from './extension/extension.controller.js';
import { ExtensionPages } from './extension/extension.pages.js';
import { ExtensionService } from './extension/extension.service.js';
import { DemoCompletions } from './demo/demo-completions.js';
import { DemoTasks } from './demo/demo-tasks.js';
import { AssignTasks } from './followup/assign.handler.js';
import { CarriedDecisions } from './followup/carried-decisions.js';
import { DecisionSearch } from './followup/decision-search.js';
import { EvidenceIntake } from './followup/evidence-intake.js';
import { NudgeTask, RemindTask } from './followup/ladder.handlers.js';
import { Ladder } from './followup/ladder.js';
import { TaskActsController } from './followup/task-acts.controller.js';
import { TaskWork } from './followup/task-work.js';
import { RegisterDocuments } from './followup/register-documents.js';
import { Task, TaskEntry, TaskExtension } from './followup/task.entity.js';
import { TaskHeads } from './followup/task.heads.js';
import { TaskPages } from './followup/task.pages.js';
import { TaskPapers } from './followup/task.papers.js';
import { TaskQueries } from './followup/task.queries.js';
import { TaskService } from './followup/task.service.js';
import { TasksController } from './followup/tasks.controller.js';
import { HaltController } from './halt/halt.controller.js';
import { HaltPages } from './halt/halt.pages.js';
import { HaltService } from './halt/halt.service.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerFiles, LedgerRows } from './ledger/ledger.files.js';
import { LedgerFilter } from './ledger/ledger.filter.js';
import { LedgerPages } from './ledger/ledger.pages.js';
import { LedgerQueries } from './ledger/ledger.queries.js';
import { OversightModule } from './oversight/oversight.module.js';
import { supervisionFeature } from './supervision.feature.js';

const tasks = [
  TaskHeads,
  TaskWork,
  TaskService,
  TaskQueries,
  TaskPages,
  TaskPapers,
  EvidenceIntake,
  DecisionSearch,
  RegisterDocuments,
];
const course = [AssignTasks, RemindTask, NudgeTask, RecheckTask, Ladder];
const acts = [
  ...[CompletionPages, CompletionService, ClosurePages, ClosureService, ContestPages, ContestService],
  ...[ExtensionPages, ExtensionService, HaltPages, HaltService],
];
const lists = [LedgerFiles, LedgerFilter, LedgerPages, LedgerQueries, LedgerRows];
const decisions = [CarriedDecisions, DecisionPages, DecisionQueries, DecisionTabs];

/** Oversight of how meetings are run, and follow-up of what they decided. The ledger's addresses come before a task's. */
@Declares(supervisionFeature)
@Module({
  imports: [MeetingsModule, OversightModule, TypeOrmModule.forFeature([Task, TaskEntry, TaskExtension])],
  controllers: [
    ...[LedgerController, TasksController, TaskActsController, CompletionController, ClosureController],
    ...[ExtensionController, ContestController, HaltController, DecisionController],
  ],
  providers: [...tasks, ...course, ...acts, ...lists, ...decisions, DemoTasks, DemoCompletions],
})
export class SupervisionModule {}
