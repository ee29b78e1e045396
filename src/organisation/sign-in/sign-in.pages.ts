import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { ownPath, Page, SeeOther } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { SignInPage } from '../../platform/web/sign-in-page.port.js';
import { demoPassword, demoSignIns } from '../demo/cast.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { carriedFrom, readCarried, type Carried } from './carried.rules.js';
import { SignInForm } from './sign-in.form.js';

/** The sign-in page, the same page after a failure, and the page that gives a carried form back (quality #58). */
@Injectable()
export class SignInPages extends SignInPage {
  constructor(
    private readonly texts: Texts,
    private readonly formViews: FormViews,
    private readonly organ: StoredOrgan,
    private readonly database: Database,
  ) {
    super();
  }

  ask(request: Request): Page | SeeOther {
    if (request.method === 'GET')
      return new SeeOther(`/login?return=${encodeURIComponent(ownPath(request.originalUrl))}`);
    return this.page({ carried: JSON.stringify(carriedFrom(request.originalUrl, request.body)) }).withStatus(401);
  }

  async show(model: { returnTo: string }): Promise<Page> {
    const form = this.formViews.view({ form: SignInForm, action: '/login', values: { returnTo: model.returnTo } });
    return this.page({ form, ...(await this.demo()) });
  }

  async refused(form: Submitted<SignInForm>, request: Request): Promise<Page> {
    if (form.ok) form.refusals.push({ key: 'organisation.signIn.wrong' });
    form.typed.password = '';
    const view = this.formViews.view({ form: SignInForm, action: '/login', again: form });
    const carried = this.carried(request);
    const model = { form: view, carried: carried && JSON.stringify(carried), ...(await this.demo()) };
    return this.page(model).withStatus(422);
  }

  /** The first step once more, saying why; what was carried stays. */
  anew(request: Request, key: string): Page {
    const carried = this.carried(request);
    const why = this.texts.t(key);
    return this.page({ why, carried: carried && JSON.stringify(carried) }).withStatus(401);
  }

  /** The form that was carried along, if it can be read; whoever sends it, it acts only when it is sent again. */
  carried(request: Request): Carried | undefined {
    const text = (request.body as Record<string, unknown> | undefined)?.carried;
    return typeof text === 'string' && text ? readCarried(text) : undefined;
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
    return new Page('organisation/sign-in', this.texts.t('organisation.signIn.title'), {
      form,
      fresh: !this.organ.exists,
      ...model,
    });
  }

  /** Who can be looked over the shoulder of, in the demo organ. */
  private async demo(): Promise<object> {
    return this.organ.facts().demo ? { people: await this.demoPeople(), demoPassword } : {};
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
