import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { isPossible, MeetingHeads } from '../../meetings/meetings.js';
import { paths } from '../archive.paths.js';
import type { ArchiveGap, ArchiveItem } from './archive-item.entity.js';
import { FilingForm, ReceivingForm } from './filing.form.js';
import { retentionRules, typeRetention } from '../retention/retention.queries.js';
import { itemRule, retentionRule } from '../retention/retention.rules.js';
import { documentsOf } from './filing.queries.js';
import { isToFile, mayReceive, requiredOf } from './filing.rules.js';

/** 归档 (AR3): what is there, what is missing and why, how long it is kept. */
@Injectable()
export class FilingPages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async meeting(
    act: Act,
    id: string,
    again: {
      filing?: Submitted<FilingForm>;
      receiving?: Submitted<ReceivingForm>;
      reasons?: ReadonlyMap<string, string>;
    } = {},
  ): Promise<Page> {
    const head = await this.heads.of(act, id, 'archive');
    const { meeting } = head;
    const rows = rowsOf(this.database);
    const [item] = await rows<ArchiveItem>('SELECT * FROM archive_item WHERE meetingId = ?', [id]);
    const gaps = await rows<ArchiveGap>('SELECT * FROM archive_gap WHERE meetingId = ?', [id]);
    const { present, decided } = await documentsOf(rows, id);
    const table = await retentionRules(rows);
    const formedOn = localDateOf(meeting.actualEndAt ?? meeting.endsAt ?? act.at);
    const own = await typeRetention(rows, meeting);
    const kept = (kind: string) =>
      kind === 'ITEM'
        ? itemRule(table, meeting.type, formedOn, own)
        : retentionRule(table, meeting.type, kind, formedOn);
    const files = meeting.organizerId === act.who.id && isPossible('archive', meeting.state) && isToFile(item);
    const receives = item !== undefined && mayReceive(act, item);
    const options = ['ACCEPT', 'RETURN'].map((value) => ({ value, label: this.texts.t(`archive.verdict.${value}`) }));
    const model = {
      ...head,
      item,
      stateText: item ? this.texts.t(`archive.state.${item.state}`) : this.texts.t('archive.state.none'),
      retentionText: this.texts.t(`archive.retention.${item?.retention ?? kept('ITEM').retention}`),
      basis: kept('ITEM').basis,
      documents: requiredOf(meeting.type, decided).map((kind) => ({
        kind,
        label: this.texts.t(`archive.document.${kind}`),
        there: present.has(kind),
        retentionText: this.texts.t(`archive.retention.${kept(kind).retention}`),
        basis: kept(kind).basis,
        reason: again.reasons?.get(kind) ?? gaps.find((gap) => gap.document === kind)?.reason ?? '',
      })),
      form: files
        ? this.formViews.view({ form: FilingForm, action: paths.filing(id), again: again.filing })
        : undefined,
      receiving: receives
        ? this.formViews.view({
            form: ReceivingForm,
            action: `${paths.filing(id)}/receipt`,
            options: { verdict: options },
            again: again.receiving,
            prefix: 'receive',
          })
        : undefined,
      url: item?.state === 'ACCEPTED' ? paths.item(item.id) : undefined,
    };
    return new Page('archive/filing', this.texts.t('archive.filing.title'), model, {
      crumbs: this.heads.crumbs(meeting, this.texts.t('archive.filing.title')),
    });
  }
}
