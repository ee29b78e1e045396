import { Controller, Get } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Allow } from '../../platform/access/allow.js';
import { DeclaredRoutes } from '../../platform/access/declared-routes.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { Features } from '../../platform/feature/registry.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { Doing } from '../../platform/web/visitor.js';
import { desks } from './desks.js';

/** The administrators' desk: the settings one may open, by what their routes declare. */
@Controller('admin')
export class DeskController {
  constructor(
    private readonly routes: DeclaredRoutes,
    private readonly features: Features,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('administration.desk')
  show(@Doing() act: Act): Page {
    const policies = new Map(this.routes.all().map((route) => [`${route.method} ${route.path}`, route.policy]));
    const mayOpen = (url: string) => this.features.policies.get(policies.get(`GET ${url}`) ?? '')?.(act.who);
    const parts = desks
      .map(({ part, urls }) => ({
        title: this.texts.t(`administration.desk.${part}`),
        links: urls
          .filter(mayOpen)
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
