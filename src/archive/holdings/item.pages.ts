import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, labels, type Label } from '../../platform/access/principal.js';
import { paperDate, screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { stepsOf, stepWords } from '../../meetings/meetings.js';
import { paths } from '../archive.paths.js';
import type { ArchiveDocument } from '../package/archive-document.entity.js';
import type { Check } from '../package/four-properties.rules.js';
import { HoldingsQueries } from './holdings.queries.js';
import { mayTake } from './item.service.js';

interface EventRow {
  at: string;
  act: string;
  actorName: string;
  detail: string;
}

/** 档案条目 (AR4): what it is, what it holds, what was done with it, whether it is whole. */
@Injectable()
export class ItemPages {
  constructor(
    private readonly queries: HoldingsQueries,
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const item = await this.queries.item(act, id);
    const documents = await this.database.rows<ArchiveDocument>(
      'SELECT * FROM archive_document WHERE itemId = ? ORDER BY n',
      [id],
    );
    const events = await this.database.rows<EventRow>(
      "SELECT at, act, actorName, detail FROM audit WHERE subjectId = ? AND outcome = 'DONE' ORDER BY at, lane, n LIMIT 500",
      [item.meetingId],
    );
    const cleared = labels.slice(0, labels.indexOf(act.who.clearance) + 1);
    const checked = events.filter((event) => event.act === 'archive.verify').at(-1);
    const checks = item.testReport ? (JSON.parse(item.testReport) as Check[]) : [];
    const model = {
      item,
      labelText: this.t(`label.${item.label}`),
      retentionText: this.kept(item),
      meeting: paths.meeting(item.meetingId),
      filing: paths.filing(item.meetingId),
      documents: documents
        .filter((one) => one.kind !== null && cleared.includes(one.label as Label))
        .map((one) => ({
          ...one,
          kindText: this.t(`document.${one.kind}`),
          retentionText: this.kept(one),
          hash: one.sha256.slice(0, 12),
          labelText: this.t(`label.${one.label}`),
        })),
      others: documents.filter((one) => one.kind === null),
      checks: checks.map((one) => ({
        name: this.t(`check.${one.key}.name`),
        group: this.t(`group.${one.group}`),
        result: this.t(`result.${one.result}`),
        tag: { passed: 'ok', failed: 'bad', skipped: '' }[one.result],
        detail: one.detail,
      })),
      failed: item.testResult === 'FAILED',
      events: stepsOf(events).map((event) => ({ at: event.at, ...stepWords(event, this.texts) })),
      whole: checked && this.wholeness(checked),
      package: item.packageHash && mayTake(act, item) ? paths.package(id) : undefined,
      verify: item.packageHash && hasRole(act.who, 'ARCHIVIST') ? paths.verification(id) : undefined,
    };
    const title = item.archiveNumber!;
    return new Page('archive/item', title, model, {
      menu: paths.items(),
      crumbs: [{ label: this.t('title'), url: paths.items() }, { label: title }],
    });
  }

  said(faults: readonly string[]): { text: string } {
    return {
      text: faults.length ? this.texts.t('archive.verified.faults', { n: faults.length }) : this.t('verified.whole'),
    };
  }

  /** What the last check found. */
  private wholeness({ at, detail }: EventRow) {
    const { faults, first } = JSON.parse(detail) as { faults: number; first: string[] };
    const text = faults ? this.texts.t('archive.verified.faults', { n: faults }) : this.t('verified.whole');
    return { at: screenInstant(at), text, bad: faults > 0, first };
  }

  private kept({ retention, expiresOn }: { retention: string; expiresOn: string | null }): string {
    const words = this.t(`retention.${retention}`);
    return expiresOn ? this.texts.t('archive.until', { retention: words, day: paperDate(expiresOn) }) : words;
  }

  private t(key: string): string {
    return this.texts.t(`archive.${key}`);
  }
}
