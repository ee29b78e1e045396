import { Controller, Get, Post } from '@nestjs/common';
import { Open } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Visiting, type Visitor } from '../../platform/web/visitor.js';
import { paths } from '../organisation.paths.js';
import { DemoClearing } from './demo-clearing.js';
import { DemoMaking } from './demo-making.js';
import { DemoPages } from './demo.pages.js';
import { ClearingForm } from './setup.form.js';
import { strangersAct } from './setup.service.js';

/** The demo organ while it is made, and its end. */
@Controller('setup')
@Open('the demo organ is invented and its passwords stand on its sign-in page')
export class DemoController {
  constructor(
    private readonly clearing: DemoClearing,
    private readonly making: DemoMaking,
    private readonly pages: DemoPages,
    private readonly forms: FormActs,
  ) {}

  @Get('progress')
  progress(): Page | SeeOther {
    return this.pages.progress();
  }

  /** Only after a failure: a demo organ that stands is cleared through its own page, which asks first. */
  @Post('progress')
  async again(): Promise<SeeOther> {
    await this.making.beginAgain();
    return new SeeOther(paths.setupProgress());
  }

  @Get('clearing')
  ask(): Page {
    return this.pages.clearing();
  }

  /** The address of the set-up that follows is written to the log: it is for who holds the machine (Q32). */
  @Post('clearing')
  clear(@Visiting() visitor: Visitor, @Form(ClearingForm) form: Submitted<ClearingForm>): Promise<Page | SeeOther> {
    return this.forms.handle(strangersAct(visitor), form, {
      run: (_, value) => this.clearing.clear(value),
      landing: () => '/login',
      said: () => this.pages.cleared(),
      again: async (sent) => this.pages.clearing(sent),
    });
  }
}
