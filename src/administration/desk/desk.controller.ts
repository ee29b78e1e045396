import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { Reach } from '../../platform/access/reach.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { desks } from './desks.js';

/** The administrators' desk: the settings one may open, by what their routes declare. */
@Controller('admin')
export class DeskController {
  constructor(
    private readonly reach: Reach,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('administration.desk')
  show(@Doing() act: Act): Page {
    const parts = desks
      .map(({ part, urls }) => ({
        title: this.texts.t(`administration.desk.${part}`),
        links: urls
          .filter((url) => this.reach.mayOpen(act.who, url))
          .map((url) => ({ url, label: this.texts.t(`administration.desk.link.${wordOf(url)}`) })),
      }))
      .filter((part) => part.links.length);
    const year = Number(localDateOf(act.at).slice(0, 4));
    const open = this.calendars.provisionalYears([`${year}-01-01`, `${year + 1}-01-01`]);
    const warnings = open.map((one) => this.texts.t('administration.calendar.unconfirmed', { year: one }));
    return new Page(
      'administration/desk',
      this.texts.t('administration.title'),
      { parts, warnings },
      { menu: '/admin' },
    );
  }
}

/** `/admin/people/import` → `people-import`; `/rooms` → `rooms`. */
function wordOf(url: string): string {
  return url.replace(/^\/(admin\/)?/, '').replaceAll('/', '-');
}
