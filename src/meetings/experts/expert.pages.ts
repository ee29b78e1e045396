import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { TagView } from '../../platform/web/components/fact-views.js';
import { tableView } from '../../platform/web/components/table.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../meetings.paths.js';
import { CommitmentForm, ExpertForm } from './expert.form.js';
import { commitmentsOf, expertRow, expertRows, linesOf, meetingsOf, type ExpertRow } from './expert.queries.js';
import { keepsExperts, seesRelations } from './expert.rules.js';

interface Again {
  expert?: Submitted<ExpertForm>;
  commitment?: Submitted<CommitmentForm>;
}

/** 专家库 (RS8): who knows what, what he signed, where he was invited (S2.O7). */
@Injectable()
export class ExpertPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, asked: string): Promise<Page> {
    const experts = await expertRows(rowsOf(this.database), asked);
    const today = localDateOf(act.at);
    const heads = ['name', 'field', 'unit', 'clearance', 'commitment'].map((name) => this.t(`head.${name}`));
    const rows = experts.map((one) => [
      { text: one.name, url: paths.expert(one.personId), note: one.post },
      { text: one.field ?? this.t('noField') },
      { text: one.unitName },
      { text: this.texts.t(`secrecy.labels.${one.clearance}`) },
      { text: ' ', tag: this.commitment(one, today) },
    ]);
    const model = {
      q: asked,
      action: paths.experts(),
      table: experts.length ? tableView(this.t('title'), heads, rows) : undefined,
    };
    return new Page('experts/list', this.t('title'), model, {
      crumbs: [{ label: this.t('title') }],
      menu: '/bookings',
    });
  }

  async show(act: Act, id: string, again: Again = {}): Promise<Page> {
    const rows = rowsOf(this.database);
    const expert = await expertRow(rows, id);
    const keeps = keepsExperts(act.who);
    const commitments = await commitmentsOf(rows, id);
    const meetings = await meetingsOf(rows, act, id);
    const today = localDateOf(act.at);
    const tag = this.commitment(expert, today);
    const model = {
      tag,
      facts: this.facts(act, expert),
      commitments: commitments.map((one) => ({
        span: this.t('span', { from: paperDate(one.signedOn), until: paperDate(one.validUntil) }),
        how: this.t(one.online ? 'online' : 'onPaper'),
      })),
      terms: act.who.id === id ? this.t('terms').split('\n') : undefined,
      signing: act.who.id === id && tag.kind !== 'ok' ? paths.expertSignature(id) : undefined,
      meetings: meetings.map((one) => ({
        ...one,
        url: paths.meeting(one.id),
        when: screenInstant(one.startsAt),
        capacityText: this.texts.t(`meetings.capacity.${one.capacity}`),
      })),
      form: keeps ? this.form(expert, again.expert) : undefined,
      register: keeps
        ? this.formViews.view({
            form: CommitmentForm,
            action: paths.expertCommitments(id),
            prefix: 'c',
            again: again.commitment,
          })
        : undefined,
    };
    const crumbs = [{ label: this.t('title'), url: paths.experts() }, { label: expert.name }];
    return new Page('experts/expert', expert.name, model, { crumbs, menu: '/bookings' });
  }

  private form(expert: ExpertRow, again?: Submitted<ExpertForm>) {
    const { field, relations, note, retired, version } = expert;
    const values = { field, relations: linesOf(relations).join('\n'), note, retired: retired ? '1' : '' };
    const action = paths.expert(expert.personId);
    return this.formViews.view({ form: ExpertForm, action, values, version: version ?? 0, again });
  }

  private facts(act: Act, expert: ExpertRow) {
    const fact = (name: string, value: string | null) => (value ? [{ label: this.t(`head.${name}`), value }] : []);
    const relations = seesRelations(act.who, expert.personId) ? linesOf(expert.relations).join('、') : '';
    return [
      ...fact('field', expert.field ?? this.t('noField')),
      ...fact('unit', `${expert.unitName} ${expert.post}`),
      ...fact('phone', keepsExperts(act.who) ? expert.phone : null),
      ...fact('clearance', this.texts.t(`secrecy.labels.${expert.clearance}`)),
      ...fact('relations', relations),
      ...fact('note', expert.note),
      ...fact('state', expert.retired || !expert.active ? this.t('retired') : null),
    ];
  }

  private commitment({ committedUntil }: ExpertRow, today: string): TagView {
    if (!committedUntil) return { kind: 'bad', label: this.t('uncommitted') };
    if (committedUntil < today) return { kind: 'bad', label: this.t('expired', { day: paperDate(committedUntil) }) };
    return { kind: 'ok', label: this.t('until', { day: paperDate(committedUntil) }) };
  }

  private t(key: string, args?: Record<string, string | number>): string {
    return this.texts.t(`experts.${key}`, args);
  }
}
