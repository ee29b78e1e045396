import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal } from '../access/principal.js';
import { Database } from '../database/database.js';
import { Features } from '../feature/registry.js';
import { readableBy } from '../todo/readable.js';
import { Texts } from '../text/texts.js';
import type { Page } from './answers.js';
import { ASSETS, type Assets } from './assets.js';
import type { Frame, MenuEntry } from './frame.js';
import { OrganFacts } from './organ.port.js';
import { minutesBetween } from '../clock/instant.js';
import { idleMinutes, refreshAddress } from './sessions.port.js';
import { knownVisitor } from './visitor.js';

interface Count {
  kind: string;
  n: number;
}

/** Makes what surrounds every page: menu with what waits, inbox number, organ, notices. One query. */
@Injectable()
export class Frames {
  constructor(
    private readonly database: Database,
    private readonly features: Features,
    private readonly texts: Texts,
    private readonly organ: OrganFacts,
    @Inject(ASSETS) private readonly assets: Assets,
  ) {}

  async of(request: Request, page: Page): Promise<Frame> {
    const visitor = knownVisitor(request);
    const counts = visitor.person ? await this.counts(visitor.person) : new Map<string, number>();
    const focus = this.features.all.find(({ focus: one }) => one && counts.get(one.kind))?.focus?.url;
    const facts = this.organ.facts();
    return {
      title: page.title,
      object: page.options.crumbs?.find((crumb) => crumb.object && crumb.object !== page.title)?.object,
      lang: 'zh-CN',
      organ: facts.name,
      person: visitor.person && { name: visitor.person.name, post: visitor.person.post },
      may: { find: this.may(visitor.person, 'search.find'), delegate: this.may(visitor.person, 'delegation.give') },
      menu: visitor.person ? this.menu(visitor.person, counts, page.options.menu ?? request.path) : [],
      focus,
      inbox: focus ? 0 : (counts.get('inbox') ?? 0),
      csrf: visitor.csrf,
      flash: visitor.flash,
      notices: facts.demo ? [this.texts.t('web.demo'), ...facts.notices] : facts.notices,
      crumbs: page.options.crumbs ?? [],
      version: facts.version,
      demo: facts.demo,
      css: this.assets.css,
      js: this.assets.js,
      icon: this.assets.icon,
      at: visitor.at ?? '',
      address: `${facts.address}${request.originalUrl}`,
      owner: visitor.person?.id,
      sessionMinutes: visitor.person && sessionMinutes(visitor.person, visitor.at!),
      refresh: page.options.refresh && `${page.options.refresh};url=${refreshAddress(request.originalUrl)}`,
    };
  }

  private may(person: Principal | undefined, policy: string): boolean {
    return Boolean(person && this.features.policies.get(policy)?.(person));
  }

  private menu(person: Principal, counts: Map<string, number>, path: string): MenuEntry[] {
    return this.features.menu
      .filter((item) => this.features.policies.get(item.policy)?.(person))
      .map((item) => ({
        label: this.texts.t(`menu.${item.key}`),
        url: item.url,
        count: (item.counts ?? []).reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) || undefined,
        current: item.url === '/' ? path === '/' : path === item.url || path.startsWith(`${item.url}/`),
      }));
  }

  private async counts(person: Principal): Promise<Map<string, number>> {
    const badges = this.features.all.flatMap((feature) => feature.badges ?? []);
    const readable = readableBy(this.features, person);
    const todo = `SELECT kind, COUNT(*) AS n FROM todo WHERE personId = ? AND doneAt IS NULL AND ${readable} GROUP BY kind`;
    const parts = [todo, ...badges.map((badge) => (badge.ofSubjects ? `${badge.sql} AND ${readable}` : badge.sql))];
    const rows = await this.database.rows<Count>(
      parts.join(' UNION ALL '),
      parts.map(() => person.id),
    );
    const counts = new Map(rows.map((row) => [row.kind, Number(row.n)]));
    const all = rows.filter((row) => !badges.some((badge) => badge.kind === row.kind));
    return counts.set(
      'todo',
      all.reduce((sum, row) => sum + Number(row.n), 0),
    );
  }
}

/** Minutes until the sign-in ends when nothing more is done. */
function sessionMinutes(person: Principal, at: string): number {
  return Math.max(idleMinutes, person.heldUntil ? minutesBetween(at, person.heldUntil) : 0);
}
