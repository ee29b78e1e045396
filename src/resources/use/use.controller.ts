import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Asked } from '../../platform/web/forms/asked.decorator.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Doing } from '../../platform/web/visitor.js';
import { UseQuery } from './use.form.js';
import { UsePages } from './use.pages.js';

@Controller('room-use')
export class UseController {
  constructor(private readonly pages: UsePages) {}

  @Get()
  @Allow('rooms.figures')
  show(@Doing() act: Act, @Asked(UseQuery) query: Submitted<UseQuery>) {
    return this.pages.show(act, query.value);
  }
}
