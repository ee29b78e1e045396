import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels } from '../../platform/access/principal.js';
import { roles } from '../../platform/access/roles.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { addressOf, cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { paths } from '../organisation.paths.js';
import { GrantForm } from './grant.form.js';
import { GrantsQueries, type GrantRow } from './grants.queries.js';

/** 授权 (AD13): those who wait first, then anybody. */
@Injectable()
export class GrantsPages {
  constructor(
    private readonly queries: GrantsQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(query: Record<string, unknown>): Promise<Page> {
    const words = typeof query.q === 'string' ? query.q.trim().slice(0, 60) : '';
    const everybody = Boolean(words) || query.all === '1';
    const cursor = cursorOf(query);
    const waiting = await this.queries.waiting();
    const page = keyPage(
      await this.queries.list(words, everybody, cursor),
      cursor,
      (row) => ({ key: row.rank, id: row.id }),
      (more) => addressOf(paths.grants(), { q: words, all: everybody ? '1' : undefined, ...more }),
    );
    return new Page('organisation/grants', this.texts.t('organisation.grants.title'), {
      rows: page.rows.map((row) => ({ ...row, url: paths.grant(row.id), roles: this.words(row) })),
      waiting,
      words,
      everybody,
      path: paths.grants(),
      all: addressOf(paths.grants(), { all: '1' }),
      admission: paths.admission(),
      pager: { text: '', previous: page.previous, next: page.next },
    });
  }

  async show(act: Act, id: string, again?: Submitted<GrantForm>): Promise<Page> {
    const person = await this.queries.person(id);
    if (!person) throw new NotFound('person');
    const t = (key: string) => this.texts.t(`organisation.${key}`);
    const form = this.formViews.view({
      form: GrantForm,
      action: paths.grant(id),
      values: { roles: person.roles?.split(',') ?? [], clearance: person.clearance },
      options: {
        roles: roles.map((value) => ({ value, label: t(`roles.${value}`) })),
        clearance: labels.map((value) => ({ value, label: this.texts.t(`secrecy.labels.${value}`) })),
      },
      again,
    });
    const held = (await this.queries.held(id)).map((one) => ({ ...one, label: t(`roles.${one.role}`) }));
    const locked = person.lockedUntil !== null && person.lockedUntil > act.at;
    const crumbs = [{ label: t('grants.title'), url: paths.grants() }, { label: person.name }];
    const model = {
      form,
      person,
      held,
      himself: person.id === act.who.id,
      revocation: person.admittedAt ? paths.revocation(id) : undefined,
      unlocking: locked ? paths.unlocking(id) : undefined,
    };
    return new Page('organisation/grant', person.name, model, { crumbs, menu: '/admin' });
  }

  said(key: string, args?: Record<string, string | number>): { text: string } {
    return { text: this.texts.t(`organisation.grants.${key}`, args) };
  }

  private words(row: GrantRow): string {
    return (row.roles?.split(',') ?? []).map((role) => this.texts.t(`organisation.roles.${role}`)).join('、');
  }
}
