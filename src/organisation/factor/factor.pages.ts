import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Flash } from '../../platform/web/frame.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { AccountQueries } from '../account/account.queries.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { paths } from '../organisation.paths.js';
import { CodeForm } from './factor.form.js';
import { FactorService } from './factor.service.js';
import { bindingAddress } from './one-time-codes.js';

/** The page of one's own second factor: none, waiting for its first code, or bound. */
@Injectable()
export class FactorPages {
  constructor(
    private readonly service: FactorService,
    private readonly account: AccountQueries,
    private readonly organ: StoredOrgan,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async own(act: Act, again?: Submitted<CodeForm>): Promise<Page> {
    if (again) again.typed.code = '';
    const factor = await this.service.own(act.who.id);
    const action = factor?.boundAt ? paths.factorRemoval() : paths.factorBinding();
    const form = factor && this.formViews.view({ form: CodeForm, action, again });
    const title = this.texts.t('organisation.factor.title');
    const crumbs = [{ label: this.texts.t('organisation.account.title'), url: paths.account() }, { label: title }];
    const model = {
      ...{ form, action, beginning: paths.factorSecret(), boundAt: factor?.boundAt },
      ...{ must: act.who.mustBindFactor, device: factor?.secret && (await this.device(act, factor.secret)) },
    };
    return new Page('organisation/factor', title, model, { crumbs });
  }

  said(key: string): Flash {
    return { text: this.texts.t(`organisation.factor.${key}`) };
  }

  private async device(act: Act, secret: string): Promise<object> {
    const own = await this.account.own(act.who.id);
    const address = bindingAddress(secret, this.organ.facts().shortName, own?.userName ?? act.who.name);
    const svg = await QRCode.toString(address, { type: 'svg', margin: 1 });
    return { svg, secret: secret.replace(/(.{4})(?=.)/g, '$1 ') };
  }
}
