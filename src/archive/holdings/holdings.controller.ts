import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { SeeOther, type Download, type Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { paths } from '../archive.paths.js';
import { HoldingsPages } from './holdings.pages.js';
import { ItemPages } from './item.pages.js';
import { ItemService } from './item.service.js';

@Controller('archive')
@Allow('archive.read')
export class HoldingsController {
  constructor(
    private readonly pages: HoldingsPages,
    private readonly items: ItemPages,
    private readonly service: ItemService,
  ) {}

  @Get()
  list(@Doing() act: Act, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.pages.list(act, query);
  }

  @Get('filing')
  @Allow('archive.receive')
  filing(@Doing() act: Act): Promise<Page> {
    return this.pages.filing(act);
  }

  @Get('items/:id')
  item(@Doing() act: Act, @Param('id') id: string): Promise<Page> {
    return this.items.show(act, id);
  }

  @Get('items/:id/package')
  package(@Doing() act: Act, @Param('id') id: string): Promise<Download> {
    return this.service.download(act, id);
  }

  @Post('items/:id/verification')
  async verify(@Doing() act: Act, @Param('id') id: string): Promise<SeeOther> {
    return new SeeOther(paths.item(id), this.items.said(await this.service.verify(act, id)));
  }
}
