import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../minutes.paths.js';
import { QualityQueries, type QualityRow } from './quality.queries.js';
import { byRecorder, criteria, markOf, mayScore, recordFaults, type Scored } from './quality.rules.js';
import { marks, ScoreForm } from './score.form.js';

/** 记录质量 (MN8): marks, common faults and trend per recorder; the recorder sees his own. */
@Injectable()
export class QualityPages {
  constructor(
    private readonly queries: QualityQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const all = act.who.roles.has('OVERSIGHT') || act.who.roles.has('LEADER');
    const records = await this.queries.records(act, all ? undefined : act.who.id);
    const scored = records.filter((record) => record.id !== null) as unknown as (QualityRow & Scored)[];
    const model = {
      all,
      criteria: criteria.map((one) => this.texts.t(`sitting.quality.${one}.label`)),
      recorders: byRecorder(scored).map((one) => ({
        ...one,
        marks: criteria.map((criterion) => one.means[criterion].toFixed(1)),
        meanText: one.mean.toFixed(1),
        trendText: one.trend.map((mark) => mark.toFixed(1)).join(' → '),
        faultsText: one.faults.map(({ fault, n }) => `${this.fault(fault)} ${n}`).join('，'),
      })),
      records: records.map((record) => ({
        ...record,
        mark: record.id ? markOf(record).toFixed(1) : '',
        faultsText: (record.faults ?? '')
          .split(',')
          .filter(Boolean)
          .map((fault) => this.fault(fault))
          .join('，'),
        url: paths.record(record.meetingId),
        score: mayScore(act, record) ? paths.score(record.meetingId) : undefined,
      })),
    };
    return new Page('minutes/quality', this.texts.t('sitting.quality.title'), model);
  }

  async score(act: Act, meetingId: string, again?: Submitted<ScoreForm>): Promise<Page> {
    const record = await this.queries.record(act, meetingId);
    if (!record) throw new NotFound('record');
    if (!mayScore(act, record)) throw new NotAllowed('oversight scores, never the recorder');
    const options = marks.map((value) => ({ value, label: this.texts.t(`sitting.quality.marks.${value}`) }));
    const values = record.id
      ? { ...Object.fromEntries(criteria.map((one) => [one, record[one]])), note: record.note }
      : {};
    const form = this.formViews.view({
      form: ScoreForm,
      action: paths.score(meetingId),
      values: { ...values, faults: record.faults?.split(',').filter(Boolean) ?? [] },
      options: {
        ...{ completeness: options, accuracy: options, timeliness: options, form: options },
        faults: recordFaults.map((value) => ({ value, label: this.fault(value) })),
      },
      again,
      version: record.version ?? undefined,
    });
    const crumbs = [{ label: this.texts.t('sitting.quality.title'), url: paths.quality }];
    const model = { record, form, url: paths.record(meetingId) };
    return new Page('minutes/score', this.texts.t('sitting.quality.scoreTitle'), model, { crumbs });
  }

  private fault(code: string): string {
    return this.texts.t(`sitting.quality.fault.${code}`);
  }
}
