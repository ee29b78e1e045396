import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../platform/clock/instant.js';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { FormView } from '../../platform/web/form-view.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { copiesOf, keptMeeting, numberedPapers, receiversOf, type CopyRow } from './copies.queries.js';
import { HandoutForm, SettlementForm } from './copies.form.js';
import { copyActsFrom, copyNumber } from './copy.rules.js';

/** The forms as they come back; a settlement with the copy it is about. */
export interface CopiesAgain {
  handout?: Submitted<HandoutForm>;
  settlement?: { copy: string; form: Submitted<SettlementForm> };
}

const kinds = { OUT: 'wait', RETURNED: 'ok', DESTROYED: 'closed', LOST: 'bad' } as const;

/** 份号登记 (MT18): numbered copies, who has them, what became of each. */
@Injectable()
export class CopiesPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: CopiesAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'materials');
    const rows = rowsOf(this.database);
    const meeting = await keptMeeting(rows, act, id);
    const copies = await copiesOf(rows, id);
    const handouts: { title: string; form: FormView }[] = [];
    for (const paper of await numberedPapers(rows, act, meeting)) {
      const options = (await receiversOf(rows, id, paper, localDateOf(act.at))).map(({ personId, name, unitName }) => ({
        value: personId,
        label: `${unitName} ${name}`,
      }));
      const mine = again.handout?.typed.materialId === paper.id ? again.handout : undefined;
      const values = { materialId: paper.id };
      const ask = { form: HandoutForm, action: paths.copyHandouts(id), prefix: `h${handouts.length}`, values };
      handouts.push({
        title: paper.title,
        form: this.formViews.view({ ...ask, options: { personIds: options }, again: mine }),
      });
    }
    const open = copies.filter(({ state }) => state === 'OUT').length;
    const model = {
      ...head,
      copies: copies.map((copy, n) => this.line(copy, n, again)),
      summary: this.t(open ? 'open' : 'settled', { all: copies.length, open }),
      handouts,
      register: copies.length ? paths.copyRegister(id) : undefined,
      back: paths.materials(id),
    };
    const title = this.t('title');
    return new Page('meetings/copies', title, model, {
      crumbs: this.heads.crumbs(head.meeting, this.texts.t('meetings.materials.title'), title),
      menu: '/meetings',
    });
  }

  private line(copy: CopyRow, n: number, again: CopiesAgain) {
    const { id, meetingId, number, state, handedAt, handedByName, settledAt, settledByName, note } = copy;
    const acts = copyActsFrom(state).map((value) => ({ value, label: this.t(`act.${value}`) }));
    const mine = again.settlement?.copy === id ? again.settlement.form : undefined;
    const ask = { form: SettlementForm, action: paths.copySettlement(meetingId, id), prefix: `c${n}`, again: mine };
    const settled = settledAt ? `${settledByName} ${screenInstant(settledAt)}` : '';
    return {
      name: this.t('of', { number: copyNumber(number), title: copy.title, version: copy.versionNumber }),
      who: `${copy.unitName} ${copy.recipientName}`,
      handed: this.t('handed', { by: handedByName, when: screenInstant(handedAt) }),
      settled: [settled, note ?? ''].filter(Boolean).join('　'),
      tag: { kind: kinds[state], label: this.t(`state.${state}`) },
      cover: paths.copyCover(meetingId, id),
      form: acts.length ? this.formViews.view(ask) : undefined,
      acts,
    };
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`materials.copies.${key}`, args);
  }
}
