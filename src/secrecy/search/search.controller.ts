import { Controller, Get, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Doing } from '../../platform/web/visitor.js';
import { SearchPages } from './search.pages.js';

@Controller('search')
export class SearchController {
  constructor(private readonly pages: SearchPages) {}

  @Get()
  @Allow('search.find')
  find(@Doing() act: Act, @Query() query: Record<string, unknown>) {
    return this.pages.show(act, query);
  }
}
