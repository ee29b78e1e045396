import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG, Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../organisation.paths.js';
import { PeopleQueries } from './people.queries.js';
import { NewPersonForm, PersonForm, standings } from './person.form.js';

/** One person as the system administrator keeps him (AD8). */
@Injectable()
export class PersonPages {
  constructor(
    private readonly database: Database,
    private readonly queries: PeopleQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async askNew(again?: Submitted<NewPersonForm>): Promise<Page> {
    if (again) again.typed.initialPassword = '';
    const last = await this.database.row<{ n: number }>('SELECT MAX(p.rank) AS n FROM person p WHERE p.rank < 9000');
    const form = this.formViews.view({
      form: NewPersonForm,
      action: paths.adminPersonNew(),
      values: { rank: Number(last?.n ?? 0) + 1, standing: 'MEMBER' },
      options: await this.options(),
      again,
    });
    return this.page('organisation/admin-person', this.texts.t('organisation.person.add'), { form });
  }

  async show(id: string, again?: Submitted<PersonForm>): Promise<Page> {
    const person = await this.queries.person(id);
    if (!person) throw new NotFound('person');
    const current = await this.database.row<{ version: number }>('SELECT version FROM person WHERE id = ?', [id]);
    const form = this.formViews.view({
      form: PersonForm,
      action: paths.adminPerson(id),
      values: person as never,
      options: await this.options(),
      version: current?.version,
      again,
    });
    const active = Boolean(person.active);
    return this.page('organisation/admin-person', person.name, {
      form,
      person,
      waiting: active && !person.admittedAt,
      slip: active ? paths.activation(id) : undefined,
      disabling: active ? paths.disabling(id) : undefined,
      enabling: active ? undefined : paths.enabling(id),
    });
  }

  async slip(id: string, token: string): Promise<Page> {
    const person = await this.queries.person(id);
    const address = `${this.config.baseUrl}${paths.activate(token)}`;
    return this.page('organisation/slip', this.texts.t('organisation.slip.title'), { person, address });
  }

  said(key: string, args?: Record<string, string>): { text: string } {
    return { text: this.texts.t(`organisation.person.${key}`, args) };
  }

  private page(view: string, title: string, model: object): Page {
    const crumbs = [{ label: this.texts.t('organisation.admin.people'), url: paths.adminPeople() }, { label: title }];
    return new Page(view, title, model, { crumbs, menu: '/admin' });
  }

  private async options() {
    const units = (await this.queries.units()).map(({ id, name }) => ({ value: id, label: name }));
    const words = standings.map((value) => ({ value, label: this.texts.t(`organisation.standing.${value}`) }));
    return { unitId: units, standing: words };
  }
}
