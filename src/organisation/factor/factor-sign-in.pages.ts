import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { addMinutes } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { tokenHash, Tokens } from '../../platform/web/tokens.js';
import { visitorOf } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { SignInPages } from '../sign-in/sign-in.pages.js';
import { FactorSignInForm } from './factor.form.js';

interface Ticket {
  personId: string;
  browser: string;
  until: string;
}

const ticketMinutes = 5;
const purpose = 'factor';

/** The second step of a sign-in (AC1): the page that asks for the code, and its ticket from the first step. */
@Injectable()
export class FactorSignInPages {
  constructor(
    private readonly signIn: SignInPages,
    private readonly formViews: FormViews,
    private readonly tokens: Tokens,
    private readonly texts: Texts,
  ) {}

  ask(request: Request, personId: string, returnTo: string): Page {
    const { at, cookieId } = visitorOf(request);
    const ticket: Ticket = { personId, browser: tokenHash(cookieId), until: addMinutes(at, ticketMinutes) };
    return this.page(request, { values: { ticket: this.tokens.seal(purpose, ticket), returnTo } });
  }

  /** Whose password was right in this browser less than five minutes ago. */
  holder(request: Request, ticket: unknown): string | undefined {
    const { at, cookieId } = visitorOf(request);
    const opened = typeof ticket === 'string' ? this.tokens.open<Ticket>(purpose, ticket) : undefined;
    return opened?.browser === tokenHash(cookieId) && opened.until > at ? opened.personId : undefined;
  }

  wrong(request: Request, form: Submitted<FactorSignInForm>): Page {
    if (form.ok) form.refusals.push({ key: 'organisation.factor.wrong', field: 'code' });
    form.typed.code = '';
    return this.page(request, { again: form }).withStatus(422);
  }

  /** The first step once more; what was carried stays. */
  late(request: Request): Page {
    return this.signIn.anew(request, 'organisation.factor.late');
  }

  private page(request: Request, view: { values?: object; again?: Submitted<FactorSignInForm> }): Page {
    const form = this.formViews.view({ form: FactorSignInForm, action: paths.factorSignIn(), ...view });
    const carried = this.signIn.carried(request);
    const title = this.texts.t('organisation.factor.signInTitle');
    return new Page('organisation/factor-sign-in', title, { form, carried: carried && JSON.stringify(carried) });
  }
}
