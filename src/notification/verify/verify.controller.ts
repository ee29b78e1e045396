import { Controller, Get, Query } from '@nestjs/common';
import { Open } from '../../platform/access/allow.js';
import { Database } from '../../platform/database/database.js';
import type { IssuedPaper } from '../../platform/print/issued/issued-paper.entity.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { asCode, validityOf } from './verify.rules.js';

/** 文件验证 (PB3): whether a paper with this code was issued, and still holds. */
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Open('whoever holds a paper may check it')
  async check(@Query('code') typed: unknown): Promise<Page> {
    const code = asCode(typed);
    const [paper] = /^[!-~]+$/.test(code)
      ? await this.database.rows<IssuedPaper>('SELECT * FROM issued_paper WHERE code = ?', [code])
      : [];
    const validity = validityOf(paper);
    const kinds = { VALID: 'ok', SUPERSEDED: 'wait', UNKNOWN: 'bad' };
    const model = {
      code,
      kind: kinds[validity],
      verdict: this.texts.t(`notification.verify.${validity}.tag`),
      sentence: this.texts.t(`notification.verify.${validity}.says`),
      paper: paper && {
        ...paper,
        kindText: this.texts.t(`notification.verify.paper.${paper.kind}`),
        print: paper.sha256.slice(0, 8),
      },
    };
    return new Page('notification/verify', this.texts.t('notification.verify.title'), model);
  }
}
