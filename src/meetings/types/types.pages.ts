import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingTypes, type MeetingType } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { rowsOf } from '../../platform/database/rows.js';
import { termsOf } from './type.queries.js';
import { TypeForm } from './type.form.js';
import { rolesOf, type TypeTerms } from './type.rules.js';

interface VersionRow extends TypeTerms {
  number: number;
  effectiveFrom: string;
  basis: string;
  createdAt: string;
  maker?: string | null;
}

/** 会议类型 (AD1): what each type asks, its versions, from when. */
@Injectable()
export class TypesPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const rows = [];
    for (const type of meetingTypes) {
      const terms = await termsOf(rowsOf(this.database), type, localDateOf(act.at));
      rows.push({
        ...this.line(terms as VersionRow),
        type: this.texts.t(`meetings.type.${type}`),
        url: paths.type(type),
      });
    }
    return this.page('meetings/types', this.texts.t('meetings.types.title'), { rows });
  }

  async show(act: Act, name: string, again?: Submitted<TypeForm>): Promise<Page> {
    const type = typeNamed(name);
    const today = localDateOf(act.at);
    const terms = await termsOf(rowsOf(this.database), type, today);
    const versions = await this.database.rows<VersionRow>(
      `SELECT v.*, p.name AS maker FROM meeting_type_version v LEFT JOIN person p ON p.id = v.createdById
       WHERE v.type = ? ORDER BY v.number DESC`,
      [type],
    );
    const drafts = await this.database.row<{ n: number }>(
      "SELECT COUNT(*) AS n FROM meeting WHERE type = ? AND state IN ('DRAFT', 'RETURNED')",
      [type],
    );
    const form = this.formViews.view({
      form: TypeForm,
      action: paths.type(type),
      again,
      values: { ...this.values(terms as VersionRow), effectiveFrom: today },
    });
    const model = {
      form,
      versions: versions.map((version) => this.line(version)),
      affects: this.texts.t('meetings.types.affects', { n: Number(drafts?.n ?? 0) }),
    };
    return this.page('meetings/type', this.texts.t(`meetings.type.${type}`), model, true);
  }

  private values(terms: VersionRow) {
    const flag = (value: boolean | number) => (value ? '1' : '');
    return {
      leadDays: terms.leadDays,
      replyDays: terms.replyDays,
      replyTime: terms.replyTime,
      defaultMinutes: terms.defaultMinutes,
      longestMinutes: terms.longestMinutes,
      minutesRequired: flag(terms.minutesRequired),
      recorderRequired: flag(rolesOf(terms).includes('RECORDER')),
      needsInitiator: flag(terms.needsInitiator),
      leastTopics: terms.leastTopics,
      needsExperts: flag(terms.needsExperts),
      leastMemberUnits: terms.leastMemberUnits,
      basis: terms.basis,
    };
  }

  private line(version: VersionRow) {
    return {
      number: version.number,
      lead: this.texts.t('meetings.types.workingDays', { n: version.leadDays }),
      reply: this.texts.t('meetings.types.replyAt', { n: version.replyDays, at: version.replyTime }),
      usual: this.texts.t('meetings.minutes', { n: version.defaultMinutes }),
      basis: version.basis,
      from: paperDate(version.effectiveFrom),
      made: `${version.maker ?? this.texts.t('meetings.types.system')} ${screenInstant(version.createdAt)}`,
    };
  }

  private page(view: string, title: string, model: object, below = false): Page {
    const first = { label: this.texts.t('meetings.types.title'), url: below ? paths.types() : undefined };
    return new Page(view, title, model, { crumbs: below ? [first, { label: title }] : [first], menu: '/admin' });
  }
}

/** Throws `NotFound` for what is none of the four. */
export function typeNamed(name: string): MeetingType {
  const type = meetingTypes.find((one) => one === name);
  if (!type) throw new NotFound('meeting_type');
  return type;
}
