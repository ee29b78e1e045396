import { Controller, Get, Query } from '@nestjs/common';
import type { Act } from '../platform/access/act.js';
import { Allow } from '../platform/access/allow.js';
import { Doing } from '../platform/web/visitor.js';
import { DeskPages } from './desk/desk.pages.js';
import { TodoPages } from './todo/todo.pages.js';

@Controller()
export class WorkbenchController {
  constructor(
    private readonly desk: DeskPages,
    private readonly todo: TodoPages,
  ) {}

  @Get()
  @Allow('workbench')
  show(@Doing() act: Act) {
    return this.desk.show(act);
  }

  @Get('todo')
  @Allow('workbench')
  list(@Doing() act: Act, @Query() query: Record<string, unknown>) {
    return this.todo.show(act, query);
  }
}
