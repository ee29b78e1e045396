import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Checkpoints } from '../../platform/audit/checkpoints.js';
import { toCsv } from '../../platform/sheets/csv.rules.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { addressOf } from '../../platform/web/key-paging.js';
import { paths } from '../administration.paths.js';
import { AuditFilter } from './audit.form.js';
import { auditCursorOf, AuditQueries, type AuditAsked, type AuditLine } from './audit.queries.js';
import { detailWords, idsIn } from './audit.rules.js';
import { wordingOf } from './audit.words.js';

const size = 50;
const mostExported = 10_000;
const listed = 20;

/** 审计日志 and 完整性校验 (AD16). */
@Injectable()
export class AuditPages {
  constructor(
    private readonly queries: AuditQueries,
    private readonly checkpoints: Checkpoints,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async log(act: Act, asked: Submitted<AuditFilter>, after: unknown): Promise<Page> {
    const filter = asked.ok ? asked.value : {};
    const found = await this.queries.list(act, this.read(filter), size + 1, auditCursorOf(after));
    const rows = await this.lines(found.slice(0, size));
    const last = found.length > size ? found[size - 1] : undefined;
    const typed = asked.typed as Record<string, string>;
    const next = last && addressOf(paths.audit(), { ...typed, after: `${last.at}~${last.lane}-${last.n}` });
    const form = this.formViews.view({ form: AuditFilter, action: paths.audit(), again: asked, filter: true });
    return new Page('administration/audit', this.t('title'), {
      form,
      rows,
      pager: { text: '', next, previous: after ? addressOf(paths.audit(), typed) : undefined },
      auditor: hasRole(act.who, 'AUDIT_ADMIN'),
      export: paths.auditExport(),
      verification: paths.auditVerification(),
      carried: Object.entries(typed).map(([name, value]) => ({ name, value })),
    });
  }

  async csv(act: Act, asked: Submitted<AuditFilter>): Promise<{ file: Download; rows: number }> {
    const found = await this.queries.list(act, this.read(asked.ok ? asked.value : {}), mostExported);
    const head = ['at', 'who', 'act', 'object', 'outcome.label', 'origin', 'detail', 'place'].map((key) => this.t(key));
    const rows = (await this.lines(found)).map((line) => {
      const object = `${line.about}${line.subjectId ? ` ${line.subjectId}` : ''}`;
      return [line.at, line.who, line.what, object, line.outcome, line.origin, line.words, line.place];
    });
    const file = new Download(`${this.t('title')}.csv`, 'text/csv; charset=utf-8', toCsv([head, ...rows]));
    return { file, rows: rows.length };
  }

  async verification(): Promise<Page> {
    const last = await this.queries.lastVerification();
    const found = last && (JSON.parse(last.detail) as { checked: number; faults: number; first: string[] });
    return new Page(
      'administration/verification',
      this.t('verification'),
      {
        action: paths.auditVerification(),
        when: last && screenInstant(last.at),
        whole: found && found.faults === 0,
        checked: found?.checked,
        faults: (found?.first ?? []).map((fault) => this.fault(fault)),
        key: this.checkpoints.publicKey,
        checkpoints: (await this.checkpoints.newest(listed)).map(({ no, at, rowCount, hash }) => ({
          no,
          when: screenInstant(at),
          rowCount,
          hash: hash.slice(0, 16),
          url: paths.auditCheckpoint(no),
        })),
      },
      { crumbs: [{ label: this.t('title'), url: paths.audit() }, { label: this.t('verification') }], menu: '/admin' },
    );
  }

  said(faults: number): { text: string } {
    return { text: faults ? this.texts.t('administration.audit.found', { n: faults }) : this.t('whole') };
  }

  /** `audit 3:42 ALTERED` in words. */
  private fault(text: string): string {
    const words = text.split(' ');
    const [place, what] = [words.at(-2) ?? '', words.at(-1) ?? 'ALTERED'];
    return this.texts.t(`administration.audit.fault.${what}`, { place });
  }

  /** An act and an object may be asked for by their words. */
  private read(filter: Partial<AuditFilter>): AuditAsked {
    const coded = (list: string, typed: string | undefined) => {
      const keys = typed ? this.texts.keys().filter((key) => key.startsWith(`${list}.`)) : [];
      return keys.filter((key) => this.texts.t(key).includes(typed!)).map((key) => key.slice(list.length + 1));
    };
    const acts = coded('history', filter.act);
    return { ...filter, acts, kinds: coded('administration.audit.kinds', filter.object) };
  }

  private async lines(found: readonly AuditLine[]) {
    const names = await this.queries.names([...new Set(found.flatMap(({ detail }) => idsIn(detail)))]);
    return found.map((line) => this.line(line, names));
  }

  private line(line: AuditLine, names: ReadonlyMap<string, string>) {
    const actor = line.actorName === 'system' ? this.t('system') : line.actorName;
    return {
      ...line,
      who: line.onBehalfOf ? `${actor}（${this.t('for')}${line.onBehalfOf}）` : actor,
      what: this.word('history', line.act),
      about: line.subjectName ?? this.word('administration.audit.kinds', line.subjectKind),
      outcome: this.t(`outcome.${line.outcome}`),
      refused: line.outcome === 'REFUSED',
      words: detailWords(line.detail, wordingOf(this.texts, line.subjectKind, names)),
      place: `${line.lane}:${line.n}`,
    };
  }

  /** The catalogue's word for a code; a code without one stands as it is. */
  private word(list: string, code: string): string {
    const key = `${list}.${code}`;
    return this.texts.has(key) ? this.texts.t(key) : code;
  }

  private t(key: string): string {
    return this.texts.t(`administration.audit.${key}`);
  }
}
