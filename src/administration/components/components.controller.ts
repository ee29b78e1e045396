import { Controller, Get, Inject } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { calendars } from './demo/demo-calendars.js';
import { facts } from './demo/demo-facts.js';
import { forms } from './demo/demo-forms.js';
import { lists } from './demo/demo-lists.js';

/** Every component with an example, on one page, for those who build pages; not in production. */
@Controller('admin/system/components')
export class ComponentsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('administration.settings')
  show(@Doing() act: Act): Page {
    if (this.config.production) throw new NotFound('components');
    const parts = [facts, lists, forms(act.at, (key, args) => this.texts.t(key, args)), calendars];
    const title = this.texts.t('administration.components.title');
    const tag = { kind: 'ok', label: this.texts.t('administration.components.tag') };
    const crumbs = [{ label: this.texts.t('administration.title'), url: '/admin' }, { label: title }];
    return new Page('administration/components', title, { parts, tag }, { crumbs, menu: '/admin' });
  }
}
