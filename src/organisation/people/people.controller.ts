import { officeOf } from '../../platform/text/office.js';
import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../platform/access/allow.js';
import type { Page } from '../../platform/web/answers.js';
import { PeoplePicker } from '../picker/people-picker.js';
import { PeoplePages } from './people.pages.js';

/** 通讯录: who is who, and suggestions for people fields. */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly picker: PeoplePicker,
  ) {}

  @Get()
  @Allow('people.find')
  list(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.pages.directory(query);
  }

  @Get('suggest')
  @Allow('people.find')
  async suggest(@Query('q') typed?: string): Promise<object[]> {
    const found = await this.picker.suggest(typeof typed === 'string' ? typed.slice(0, 200) : '');
    return found.map(({ name, unitName, post }) => ({ name, hint: officeOf(unitName, post) }));
  }
}
