import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import { paths } from '../minutes.paths.js';
import { PressForm } from '../session/session.form.js';
import { LibraryQueries } from './library.queries.js';

/** 纪要库 (MN6), and the receipts of one document. */
@Injectable()
export class LibraryPages {
  constructor(
    private readonly queries: LibraryQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const rows = await this.queries.issued(act);
    const model = { rows: rows.map((row) => ({ ...row, url: paths.minutes(row.meetingId) })), quality: paths.quality };
    return new Page('minutes/library', this.texts.t('sitting.library.title'), model);
  }

  /** What the page of issued minutes says of receipts: the ledger, and the press of who has not signed yet. */
  async receipts(act: Act, minutes: { id: string; meetingId: string; state: string } | undefined) {
    if (minutes?.state !== 'ISSUED') return undefined;
    const mine = await this.queries.receivedAt(minutes.id, act.who.id);
    const asked = !mine && (await this.queries.isRecipient(minutes.id, act.who));
    return {
      signed: mine && this.texts.t('sitting.library.signedAt', { when: screenInstant(mine) }),
      form: asked
        ? this.formViews.view({ form: PressForm, action: `${paths.minutes(minutes.meetingId)}/receipt` })
        : undefined,
      ledger: await this.queries.ledger(minutes.id),
    };
  }
}
