import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { ownPath, Page, SeeOther } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { OrganFacts } from '../../platform/web/organ.port.js';
import { SignInPage } from '../../platform/web/sign-in-page.port.js';
import { demoPassword, demoSignIns } from '../demo/cast.js';
import { SignInForm } from './sign-in.form.js';

/** A form that met an ended session: its address and its fields, carried through the sign-in. */
interface Carried {
  action: string;
  fields: { name: string; value: string }[];
}

const ownFields = ['_csrf', '_once', 'userName', 'password'];

/** The sign-in page, the same page after a failure, and the page that gives a carried form back (quality #58). */
@Injectable()
export class SignInPages extends SignInPage {
  constructor(
    private readonly texts: Texts,
    private readonly formViews: FormViews,
    private readonly organ: OrganFacts,
    private readonly database: Database,
  ) {
    super();
  }

  ask(request: Request): Page | SeeOther {
    if (request.method === 'GET')
      return new SeeOther(`/login?return=${encodeURIComponent(ownPath(request.originalUrl))}`);
    const fields = Object.entries((request.body ?? {}) as Record<string, string | string[]>)
      .filter(([name]) => !ownFields.includes(name))
      .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
    return this.page({ carried: JSON.stringify({ action: ownPath(request.originalUrl), fields }) }).withStatus(401);
  }

  async show(model: { returnTo: string }): Promise<Page> {
    const form = this.formViews.view({ form: SignInForm, action: '/login', values: { returnTo: model.returnTo } });
    return this.page({ form, people: this.organ.facts().demo ? await this.demoPeople() : [] });
  }

  refused(form: Submitted<SignInForm>): Page {
    form.refusals.push({ key: 'organisation.signIn.wrong' });
    form.typed.password = '';
    return this.page({ form: this.formViews.view({ form: SignInForm, action: '/login', again: form }) }).withStatus(
      422,
    );
  }

  carried(request: Request): Carried | undefined {
    const text = (request.body as Record<string, unknown> | undefined)?.carried;
    if (typeof text !== 'string' || !text) return undefined;
    const carried = JSON.parse(text) as Carried;
    return { action: ownPath(carried.action), fields: carried.fields.slice(0, 500) };
  }

  /** Shows what was typed before the time-out, with one button that sends it again. */
  resume(carried: Carried): Page {
    const title = this.texts.t('organisation.signIn.resumeTitle');
    return new Page('organisation/resume', title, {
      ...carried,
      shown: carried.fields.filter((field) => !field.name.startsWith('_')),
    });
  }

  private page(model: object): Page {
    const form = this.formViews.view({ form: SignInForm, action: '/login' });
    return new Page('organisation/sign-in', this.texts.t('organisation.signIn.title'), { form, ...model });
  }

  private async demoPeople(): Promise<object[]> {
    const names = demoSignIns.map((person) => person.userName);
    const rows = await this.database.rows<{ userName: string; name: string; post: string }>(
      `SELECT userName, name, post FROM person WHERE userName IN (${names.map(() => '?').join(', ')})`,
      names,
    );
    return demoSignIns.flatMap((person) => {
      const row = rows.find((other) => other.userName === person.userName);
      return row
        ? [{ ...row, sees: this.texts.t(`organisation.demo.${person.userName}`), password: demoPassword }]
        : [];
    });
  }
}
