import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import { PrintService } from '../../platform/print/print.service.js';
import { Texts } from '../../platform/text/texts.js';
import type { NoticeBody } from './notice.body.js';
import { Issuing } from './issuing.js';
import { noticeData } from './notice.paper.js';

/** Prints a notice for trial, so that a name that no font can print is told before anything is written. */
@Injectable()
export class NoticeProof {
  constructor(
    private readonly print: PrintService,
    private readonly issuing: Issuing,
    private readonly texts: Texts,
  ) {}

  /** Throws `UnprintableCharacter`. */
  async of(body: NoticeBody, at: Instant): Promise<void> {
    await this.print.print('notice', noticeData(body, this.issuing.draftImprint('NOTICE', at, 'PUBLIC'), this.texts));
  }
}
