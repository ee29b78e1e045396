import { Controller, Get, Param, Post } from '@nestjs/common';
import { Open } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/forms/form.decorator.js';
import { FormActs } from '../../platform/web/forms/form-acts.js';
import { Submitted } from '../../platform/web/forms/submitted.js';
import { Visiting, type Visitor } from '../../platform/web/visitor.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { NotEmpty } from '../organ/insert-organ.js';
import { paths } from '../organisation.paths.js';
import { AdministratorsForm, OrganForm } from './setup.form.js';
import { SetupPages } from './setup.pages.js';
import { SetupService, strangersAct, type Slip } from './setup.service.js';

/** One's own organ in three steps: the organ, three administrators, their slips. */
@Controller('setup/:token')
@Open('whoever holds the one-time link of the log sets the system up')
export class OwnOrganController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly service: SetupService,
    private readonly pages: SetupPages,
    private readonly forms: FormActs,
  ) {}

  @Get('organ')
  async askOrgan(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<Page> {
    await this.links.look('SETUP', token, visitor.at);
    return this.pages.organForm(token);
  }

  @Post('organ')
  async makeOrgan(
    @Visiting() visitor: Visitor,
    @Param('token') token: string,
    @Form(OrganForm) form: Submitted<OrganForm>,
  ): Promise<Page | SeeOther> {
    await this.links.look('SETUP', token, visitor.at);
    return this.forms.handle(strangersAct(visitor), form, {
      run: (act, value) =>
        this.service.makeOrgan(act, value).catch((error: unknown) => {
          if (!(error instanceof NotEmpty)) throw error;
        }),
      landing: () => paths.setupAdministrators(token),
      again: async (sent) => this.pages.organForm(token, sent),
    });
  }

  @Get('administrators')
  async askAdministrators(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<Page> {
    await this.links.look('SETUP', token, visitor.at);
    return this.pages.administratorsForm(token, visitor.at);
  }

  /** Answers with the slips themselves: what stands on them is nowhere kept. */
  @Post('administrators')
  async makeAdministrators(
    @Visiting() visitor: Visitor,
    @Param('token') token: string,
    @Form(AdministratorsForm) form: Submitted<AdministratorsForm>,
  ): Promise<Page | SeeOther> {
    await this.links.look('SETUP', token, visitor.at);
    let slips: Slip[] = [];
    const answer = await this.forms.handle(strangersAct(visitor), form, {
      run: async ({ once: _, ...act }, value) => {
        slips = await this.service.makeAdministrators(act, token, value);
      },
      landing: () => '/login',
      again: async (sent) => this.pages.administratorsForm(token, visitor.at, sent),
    });
    return slips.length ? this.pages.slips(slips) : answer;
  }
}
