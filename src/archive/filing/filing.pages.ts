import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { isPossible, MeetingHeads } from '../../meetings/meetings.js';
import { visible } from '../../secrecy/secrecy.js';
import { paths } from '../archive.paths.js';
import type { ArchiveGap, ArchiveItem } from './archive-item.entity.js';
import { FilingForm, ReceivingForm } from './filing.form.js';
import { documentsOf } from './filing.queries.js';
import { requiredOf, retentionOf } from './filing.rules.js';

const listed = 50;

/** 归档 (AR3) and 会议档案 (AR1). */
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
    const rows = <R>(sql: string, params?: unknown[]) => this.database.rows<R>(sql, params);
    const [item] = await rows<ArchiveItem>('SELECT * FROM archive_item WHERE meetingId = ?', [id]);
    const gaps = await rows<ArchiveGap>('SELECT * FROM archive_gap WHERE meetingId = ?', [id]);
    const present = await documentsOf(rows, id);
    const files =
      meeting.organizerId === act.who.id &&
      isPossible('archive', meeting.state) &&
      (!item || item.state === 'RETURNED');
    const receives = hasRole(act.who, 'ARCHIVIST') && item?.state === 'SUBMITTED' && item.submittedById !== act.who.id;
    const options = ['ACCEPT', 'RETURN'].map((value) => ({ value, label: this.texts.t(`archive.verdict.${value}`) }));
    const model = {
      ...head,
      item,
      stateText: item ? this.texts.t(`archive.state.${item.state}`) : this.texts.t('archive.state.none'),
      retentionText: this.texts.t(`archive.retention.${item?.retention ?? retentionOf(meeting.type)}`),
      documents: requiredOf(meeting.type).map((kind) => ({
        kind,
        label: this.texts.t(`archive.document.${kind}`),
        there: present.has(kind),
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
      package:
        item?.packageHash && (hasRole(act.who, 'ARCHIVIST') || meeting.organizerId === act.who.id)
          ? paths.package(id)
          : undefined,
    };
    return new Page('archive/filing', this.texts.t('archive.filing.title'), model, {
      crumbs: this.heads.crumbs(meeting, this.texts.t('archive.filing.title')),
    });
  }

  async items(act: Act): Promise<Page> {
    const mayKnow = visible(act.who, 'meeting', 'm.id');
    const rows = await this.database.rows<ArchiveItem & { title: string; type: string }>(
      `SELECT a.*, m.title, m.type FROM archive_item a JOIN meeting m ON m.id = a.meetingId
       WHERE a.state = 'ACCEPTED' AND ${mayKnow.sql} ORDER BY a.year DESC, a.archiveNumber LIMIT ${listed}`,
      mayKnow.params,
    );
    const waiting = hasRole(act.who, 'ARCHIVIST')
      ? await this.database.rows(
          "SELECT a.meetingId, a.submittedAt, m.title FROM archive_item a JOIN meeting m ON m.id = a.meetingId WHERE a.state = 'SUBMITTED' ORDER BY a.submittedAt LIMIT 50",
        )
      : [];
    const model = {
      rows: rows.map((row) => ({
        ...row,
        retentionText: this.texts.t(`archive.retention.${row.retention}`),
        url: paths.filing(row.meetingId),
      })),
      waiting,
    };
    return new Page('archive/items', this.texts.t('archive.title'), model);
  }
}
