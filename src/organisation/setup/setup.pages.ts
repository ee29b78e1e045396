import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { paths } from '../organisation.paths.js';
import { Findings } from './findings.js';
import { AdministratorsForm, OrganForm } from './setup.form.js';
import type { Slip } from './setup.service.js';

/** The pages of the first run (PB5). */
@Injectable()
export class SetupPages {
  constructor(
    private readonly findings: Findings,
    private readonly organ: StoredOrgan,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(token: string, at: string): Promise<Page> {
    const model = {
      findings: await this.findings.list(at),
      demo: paths.setupDemo(token),
      own: this.organ.exists ? paths.setupAdministrators(token) : paths.setupOrgan(token),
      organExists: this.organ.exists,
    };
    return new Page('organisation/setup', this.texts.t('organisation.setup.title'), model);
  }

  organForm(token: string, again?: Submitted<OrganForm>): Page {
    const form = this.formViews.view({ form: OrganForm, action: paths.setupOrgan(token), again });
    return new Page('organisation/setup-organ', this.texts.t('organisation.setup.organ.title'), { form });
  }

  administratorsForm(token: string, at: string, again?: Submitted<AdministratorsForm>): Page {
    const form = this.formViews.view({ form: AdministratorsForm, action: paths.setupAdministrators(token), again });
    const number = `${this.organ.identity().documentCode}〔${at.slice(0, 4)}〕1`;
    const echo = this.texts.t('organisation.setup.administrators.echo', { number });
    const title = this.texts.t('organisation.setup.administrators.title');
    return new Page('organisation/setup-administrators', title, { form, echo });
  }

  slips(slips: Slip[]): Page {
    const lines = slips.map(({ role, name, userName, token }) => ({
      role: this.texts.t(`organisation.roles.${role}`),
      name,
      userName,
      address: `${this.config.baseUrl}${paths.activate(token)}`,
    }));
    return new Page('organisation/slips', this.texts.t('organisation.setup.slips.title'), { slips: lines });
  }
}
