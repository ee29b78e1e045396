import { Injectable } from '@nestjs/common';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page, SeeOther } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Flash } from '../../platform/web/frame.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { paths } from '../organisation.paths.js';
import { DemoMaking } from './demo-making.js';
import { ClearingForm } from './setup.form.js';

const refreshSeconds = 1;

/** How far the demo organ is, and the page that asks before it is cleared. */
@Injectable()
export class DemoPages {
  constructor(
    private readonly making: DemoMaking,
    private readonly organ: StoredOrgan,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  /** Refreshes itself, and leads on to the sign-in when the organ is whole. */
  progress(): Page | SeeOther {
    const { share, failed } = this.making;
    if (share === undefined && !failed) return new SeeOther('/login');
    const label = this.texts.t('organisation.setup.progress.label');
    const percent = Math.round((share ?? 0) * 100);
    const text = failed ? this.texts.t('organisation.setup.progress.failed') : `${percent}%`;
    const status = failed ? { kind: 'bad', label, text } : { label, text, max: 100, value: percent };
    const options = failed ? {} : { refresh: refreshSeconds };
    const title = this.texts.t('organisation.setup.progress.title');
    const again = failed ? paths.setupProgress() : undefined;
    return new Page('organisation/setup-progress', title, { status, again, clearing: paths.clearing() }, options);
  }

  cleared(): Flash {
    return { text: this.texts.t('organisation.setup.clearing.done') };
  }

  /** Throws `NotFound` in a real organ. */
  clearing(again?: Submitted<ClearingForm>): Page {
    if (!this.organ.facts().demo) throw new NotFound('demo organ');
    const form = this.formViews.view({ form: ClearingForm, action: paths.clearing(), again });
    const lost = ['meetings', 'people', 'changes'].map((what) => this.texts.t(`organisation.setup.clearing.${what}`));
    const title = this.texts.t('organisation.setup.clearing.title');
    return new Page('organisation/setup-clearing', title, { form, lost, back: '/login' });
  }
}
