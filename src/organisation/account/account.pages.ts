import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { isAdministrator } from '../../platform/access/principal.js';
import { officeOf } from '../../platform/text/office.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Flash } from '../../platform/web/frame.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../organisation.paths.js';
import { AccountQueries } from './account.queries.js';
import { ContactForm } from './contact.form.js';
import type { SlipHolder } from './activation.service.js';
import { FirstPasswordForm, PasswordForm } from './password.form.js';

/** The pages of one's own account (AC3). */
@Injectable()
export class AccountPages {
  constructor(
    private readonly queries: AccountQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async account(act: Act, again?: Submitted<ContactForm>): Promise<Page> {
    const own = await this.queries.own(act.who.id);
    const form = this.formViews.view({
      form: ContactForm,
      action: paths.account(),
      values: own && { phone: own.phone, mobile: own.mobile, email: own.email },
      version: own?.version,
      again,
    });
    const t = (key: string) => this.texts.t(`organisation.account.${key}`);
    const roles = [...act.who.roles].map((role) => this.texts.t(`organisation.roles.${role}`));
    const facts = [
      { label: t('name'), value: act.who.name },
      { label: t('userName'), value: own?.userName ?? '' },
      { label: t('unit'), value: officeOf(act.who.unitName, act.who.post) },
      { label: t('roles'), value: roles.join('、') || this.texts.t('web.none') },
      { label: t('clearance'), value: this.texts.t(`secrecy.labels.${act.who.clearance}`) },
    ];
    const links = [
      { url: paths.password(), label: t('changePassword') },
      { url: paths.factor(), label: this.texts.t('organisation.factor.title') },
      ...(isAdministrator(act.who) ? [] : [{ url: paths.delegations(), label: this.texts.t('web.delegations') }]),
      { url: paths.history(), label: this.texts.t('web.signIns') },
    ];
    return new Page('organisation/account', t('title'), { form, facts, links });
  }

  password(act: Act, again?: Submitted<PasswordForm>): Page {
    if (again) for (const field of Object.keys(again.typed)) again.typed[field] = '';
    const form = this.formViews.view({ form: PasswordForm, action: paths.password(), again });
    const title = this.texts.t('organisation.password.title');
    return new Page('organisation/password', title, { form, initial: act.who.mustChangePassword }, this.under(title));
  }

  activation(token: string, person: SlipHolder, again?: Submitted<FirstPasswordForm>): Page {
    if (again) for (const field of Object.keys(again.typed)) again.typed[field] = '';
    const form = this.formViews.view({ form: FirstPasswordForm, action: paths.activate(token), again });
    const title = this.texts.t('organisation.activation.title');
    return new Page('organisation/activation', title, { form, person });
  }

  async history(act: Act): Promise<Page> {
    const rows = await this.queries.history(act.who.id);
    const title = this.texts.t('organisation.history.title');
    const lines = rows.map((row) => ({
      ...row,
      what: this.texts.t(`organisation.history.${row.act.split('.')[1]}.${row.outcome}`),
      kind: row.outcome === 'DONE' ? '' : 'bad',
    }));
    return new Page('organisation/history', title, { rows: lines }, this.under(title));
  }

  said(key: string): Flash {
    return { text: this.texts.t(key) };
  }

  private under(title: string) {
    return { crumbs: [{ label: this.texts.t('organisation.account.title'), url: paths.account() }, { label: title }] };
  }
}
