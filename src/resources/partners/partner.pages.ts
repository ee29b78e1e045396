import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { paperDate, screenSpan } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { TagView } from '../../platform/web/components/fact-views.js';
import { tableView } from '../../platform/web/components/table.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { paths } from '../resources.paths.js';
import { PartnerForm } from './partner.form.js';
import { PartnerQueries, type PartnerRow } from './partner.queries.js';
import { keepsPartners, partnerKinds } from './partner.rules.js';

const stateKinds = { ASKED: 'wait', ENGAGED: 'ok', REFUSED: 'bad', RELEASED: 'closed' } as const;

/** 外部资源 (RS9): hired venues, suppliers, interpreters, with contract, price and ratings. */
@Injectable()
export class PartnerPages {
  constructor(
    private readonly queries: PartnerQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act): Promise<Page> {
    const partners = await this.queries.all();
    const heads = ['name', 'kind', 'contract', 'price', 'rating', 'state'].map((name) =>
      this.t(`partner.${name}.label`),
    );
    const rows = partners.map((one) => [
      { text: one.name, url: paths.partner(one.id) },
      { text: this.t(`kind.${one.kind}`) },
      { text: this.t('until', { day: paperDate(one.contractUntil) }) },
      { text: this.price(one) },
      { text: this.rating(one) },
      { text: ' ', tag: this.state(one, localDateOf(act.at)) },
    ]);
    const acts = keepsPartners(act.who) ? [{ label: this.t('add'), url: paths.newPartner(), primary: true }] : [];
    const table = partners.length ? tableView(this.t('title'), heads, rows) : undefined;
    return this.page('resources/partners', this.t('title'), { table, acts });
  }

  async show(act: Act, id: string): Promise<Page> {
    const partner = await this.queries.one(id);
    const engagements = await this.queries.engagements(act, id);
    const heads = ['when', 'meeting', 'purpose', 'state', 'rating'].map((name) => this.t(`engagement.${name}`));
    const rows = engagements.map((one) => [
      { text: screenSpan(one.startsAt, one.endsAt) },
      { text: one.title ?? '' },
      { text: one.purpose },
      { text: ' ', tag: { kind: stateKinds[one.state], label: this.t(`state.${one.state}`) } },
      { text: one.rating === null ? '' : this.t('stars', { n: one.rating }), note: one.ratingNote ?? undefined },
    ]);
    const model = {
      tag: this.state(partner, localDateOf(act.at)),
      facts: this.facts(partner),
      table: engagements.length ? tableView(this.t('engagement.title'), heads, rows) : undefined,
      acts: keepsPartners(act.who) ? [{ label: this.t('revise'), url: paths.partnerRevision(id) }] : [],
    };
    return this.page('resources/partner', partner.name, model);
  }

  async form(act: Act, id: string | undefined, again?: Submitted<PartnerForm>): Promise<Page> {
    const partner = id ? await this.queries.one(id) : undefined;
    const fen = partner?.priceFen ?? null;
    const yuan = fen === null ? null : (fen / 100).toFixed(2);
    const form = this.formViews.view({
      form: PartnerForm,
      action: id ? paths.partnerRevision(id) : paths.partners(),
      values: partner
        ? { ...partner, priceFen: yuan, active: partner.active ? '1' : '' }
        : { kind: 'VENUE', contractFrom: localDateOf(act.at), active: '1' },
      options: { kind: partnerKinds.map((value) => ({ value, label: this.t(`kind.${value}`) })) },
      version: partner?.version,
      again,
    });
    return this.page('resources/partner-form', this.t(id ? 'revise' : 'add'), { form }, partner);
  }

  private state(partner: PartnerRow, today: string): TagView {
    if (!partner.active) return { kind: 'closed', label: this.t('retired') };
    const valid = partner.contractFrom <= today && today <= partner.contractUntil;
    return valid ? { kind: 'ok', label: this.t('valid') } : { kind: 'wait', label: this.t('notValid') };
  }

  private price({ priceFen, priceUnit }: PartnerRow): string {
    return priceFen === null ? '' : this.t('price', { yuan: (priceFen / 100).toFixed(2), unit: priceUnit });
  }

  private rating({ rating, used }: PartnerRow): string {
    return rating === null ? this.t('unrated', { used }) : this.t('rated', { rating: rating.toFixed(1), used });
  }

  private facts(partner: PartnerRow) {
    const fact = (name: string, value: string | null) =>
      value ? [{ label: this.t(`partner.${name}.label`), value }] : [];
    const { contractFrom, contractUntil, commitmentUntil, capacity } = partner;
    const commitment = commitmentUntil ? this.t('until', { day: paperDate(commitmentUntil) }) : this.t('noCommitment');
    return [
      ...fact('kind', this.t(`kind.${partner.kind}`)),
      ...fact('address', partner.address),
      ...fact('contact', `${partner.contact} ${partner.phone}`.trim()),
      ...fact('capacity', capacity === null ? null : this.texts.t('resources.seats', { n: capacity })),
      ...fact('contract', `${partner.contract}（${paperDate(contractFrom)}—${paperDate(contractUntil)}）`),
      ...fact('price', this.price(partner)),
      ...fact('commitmentUntil', commitment),
      ...fact('rating', this.rating(partner)),
      ...fact('note', partner.note),
    ];
  }

  private page(view: string, title: string, model: object, partner?: PartnerRow): Page {
    const list = this.t('title');
    const crumbs =
      title === list
        ? [{ label: list }]
        : [
            { label: list, url: paths.partners() },
            ...(partner ? [{ label: partner.name, url: paths.partner(partner.id) }] : []),
            { label: title },
          ];
    return new Page(view, title, model, { crumbs, menu: '/bookings' });
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`partners.${key}`, args);
  }
}
