import { Controller, Get, Param, Post } from '@nestjs/common';
import { Open } from '../../platform/access/allow.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { Visiting, type Visitor } from '../../platform/web/visitor.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { NotEmpty } from '../organ/insert-organ.js';
import { paths } from '../organisation.paths.js';
import { StoredOrgan } from '../organ/stored-organ.js';
import { DemoMaking } from './demo-making.js';
import { SetupService, strangersAct } from './setup.service.js';
import { SetupPages } from './setup.pages.js';

/** First run (PB5): behind a one-time link from the log, gone once it is done. */
@Controller('setup/:token')
@Open('whoever holds the one-time link of the log sets the system up')
export class SetupController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly pages: SetupPages,
    private readonly making: DemoMaking,
    private readonly organ: StoredOrgan,
    private readonly service: SetupService,
  ) {}

  @Get()
  async show(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<Page> {
    await this.links.look('SETUP', token, visitor.at);
    return this.pages.start(token, visitor.at);
  }

  /** The second of two presses is sent on to what the first has made. */
  @Post('demo')
  async makeDemo(@Visiting() visitor: Visitor, @Param('token') token: string): Promise<SeeOther> {
    if (!this.organ.exists) {
      await this.links.look('SETUP', token, visitor.at);
      await this.making.begin().catch((error: unknown) => {
        if (!(error instanceof NotEmpty)) throw error;
      });
      await this.service.close(strangersAct(visitor), token);
    }
    return new SeeOther(paths.setupProgress());
  }
}
