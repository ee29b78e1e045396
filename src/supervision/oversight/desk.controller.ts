import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { DeskPages } from './desk.pages.js';

@Controller('oversight')
@Allow('oversight.desk')
export class DeskController {
  constructor(private readonly pages: DeskPages) {}

  @Get()
  show(@Doing() act: Act): Promise<Page> {
    return this.pages.desk(act);
  }
}
