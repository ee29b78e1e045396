import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenDate } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { allVersions } from '../versions/version.queries.js';
import { madeBy } from '../versions/version.view.js';
import { allSubtypes, kindNamed, type Kind } from './kinds.js';
import type { MeetingTypeVersion } from './meeting-type.entity.js';
import { shares } from './quorum.rules.js';
import { RetirementForm, SubtypeForm, TypeForm } from './type.form.js';
import { termsOf, typeVersions, type TypeVersion } from './type.queries.js';
import { noticeForms, paperRules, retentions } from './type.rules.js';
import { changeTable, typedTerms } from './type.view.js';
import { termsTyped } from './types.service.js';
import { concernedBy, usesOf } from './uses.queries.js';

/** What comes back with a type's page. */
export interface Again {
  sent?: Submitted<TypeForm>;
  retirement?: Submitted<RetirementForm>;
  /** A button that was refused. */
  pressed?: Submitted<object>;
}

/** 会议类型 (AD1): what each type and sub-type asks, its versions, from when. */
@Injectable()
export class TypesPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, again?: Submitted<SubtypeForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const today = localDateOf(act.at);
    const subtypes = await allSubtypes(rows);
    const shown = [];
    for (const type of meetingTypes) {
      shown.push({ ...this.line(await termsOf(rows, type, today)), type: this.type(type), url: paths.type(type) });
      for (const { code, name, retiredOn } of subtypes.filter((one) => one.parent === type))
        shown.push({
          ...this.line(await termsOf(rows, code, today)),
          ...{ type: name, url: paths.type(code), below: true, retired: retiredOn !== null },
        });
    }
    const parent = meetingTypes.map((value) => ({ value, label: this.type(value) }));
    const form = this.formViews.view({ form: SubtypeForm, action: paths.types(), again, options: { parent } });
    return this.page('meetings/types', this.t('title'), { rows: shown, form });
  }

  async show(act: Act, code: string, again: Again = {}): Promise<Page> {
    const rows = rowsOf(this.database);
    const kind = await kindNamed(rows, code);
    const today = localDateOf(act.at);
    const terms = await termsOf(rows, code, today);
    const versions = await allVersions<MeetingTypeVersion>(rows, typeVersions, code);
    const { sent } = again;
    const form = this.form(kind, { ...typedTerms(terms), effectiveFrom: today }, sent);
    for (const { key, args } of again.pressed?.refusals ?? [])
      form.errors.push({ id: 'form', text: this.texts.t(key, args) });
    const model = {
      form,
      versions: versions.map((version) => ({ ...this.line(version), made: madeBy(version, this.texts) })),
      affects: this.t('affects', { ...(await concernedBy(rows, kind)) }),
      flow: paths.flow(code),
      preview: sent?.intent === 'preview' && sent.ok ? await this.preview(kind, sent) : undefined,
      subtype: kind.subtype && (await this.subtype(kind, again.retirement)),
    };
    return this.page('meetings/type', kind.subtype?.name ?? this.type(kind.type), model, true);
  }

  private form(kind: Kind, values: Record<string, string>, again?: Submitted<TypeForm>) {
    const words = (field: string, codes: readonly string[]) =>
      codes.map((value) => ({ value, label: this.t(`${field}.${value}`) }));
    const options = {
      itemPapers: words('itemPapers', paperRules),
      quorum: words('quorum', shares),
      majority: words('majority', shares),
      noticeForm: words('noticeForm', noticeForms),
      retention: words('retention', retentions),
    };
    return this.formViews.view({ form: TypeForm, action: paths.type(kind.code), again, values, options });
  }

  /** What would change, against what would hold on that day otherwise, and how many meetings it concerns. */
  private async preview(kind: Kind, sent: Submitted<TypeForm>) {
    const rows = rowsOf(this.database);
    const { effectiveFrom } = sent.value;
    const holding = await termsOf(rows, kind.code, effectiveFrom);
    return {
      table: changeTable(holding, termsTyped(sent.value), this.texts),
      said: this.t('preview.from', { day: screenDate(effectiveFrom), number: holding.number }),
      concerned: this.t('preview.concerned', { ...(await concernedBy(rows, kind)) }),
      hidden: Object.entries(sent.typed).flatMap(([name, typed]) => [typed].flat().map((value) => ({ name, value }))),
    };
  }

  private async subtype(kind: Kind, again?: Submitted<RetirementForm>) {
    const { code, retiredOn, retiredReason } = kind.subtype!;
    const { total } = await usesOf(rowsOf(this.database), code);
    return {
      parent: this.t('ofType', { type: this.type(kind.type) }),
      retired: retiredOn && this.t('retiredSince', { day: screenDate(retiredOn), reason: retiredReason ?? '' }),
      uses: total ? this.t('inUse', { n: total }) : undefined,
      removal: `${paths.type(code)}/removal`,
      resumption: `${paths.type(code)}/resumption`,
      retirement: this.formViews.view({
        form: RetirementForm,
        action: `${paths.type(code)}/retirement`,
        again,
        prefix: 'retirement',
      }),
    };
  }

  private line(
    version: Pick<
      TypeVersion,
      'number' | 'leadDays' | 'replyDays' | 'replyTime' | 'defaultMinutes' | 'basis' | 'effectiveFrom'
    >,
  ) {
    return {
      number: version.number,
      lead: this.t('workingDays', { n: version.leadDays }),
      reply: this.t('replyAt', { n: version.replyDays, at: version.replyTime }),
      usual: this.texts.t('meetings.minutes', { n: version.defaultMinutes }),
      basis: version.basis,
      from: paperDate(version.effectiveFrom),
    };
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`meetings.types.${key}`, args);
  }

  private type(type: string): string {
    return this.texts.t(`meetings.type.${type}`);
  }

  private page(view: string, title: string, model: object, below = false): Page {
    const first = { label: this.t('title'), url: below ? paths.types() : undefined };
    return new Page(view, title, model, { crumbs: below ? [first, { label: title }] : [first], menu: '/admin' });
  }
}
