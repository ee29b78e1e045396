import { Injectable } from '@nestjs/common';
import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import { Texts } from '../../platform/text/texts.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { EngagementRow } from '../../resources/resources.js';
import { paths } from '../meetings.paths.js';
import { EngagementDecisionForm, EngagementReleaseForm, RatingForm } from './venue.form.js';

/** The facts and forms of the page. */
@Injectable()
export class EngagementForms {
  constructor(
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  facts(one: EngagementRow, contractUntil: string) {
    const fact = (name: string, value: string | null) =>
      value ? [{ label: this.texts.t(`venue.engagement.${name}`), value }] : [];
    const price =
      one.priceFen === null ? null : this.texts.t('meetings.yuan', { amount: (Number(one.priceFen) / 100).toFixed(2) });
    return [
      ...fact('state', this.texts.t(`partners.state.${one.state}`)),
      ...fact('kind', this.texts.t(`partners.kind.${one.kind}`)),
      ...fact('when', screenSpan(one.startsAt, one.endsAt)),
      ...fact('purpose', one.purpose),
      ...fact('reason', one.reason),
      ...fact('price', price),
      ...fact('contract', contractUntil),
      ...fact('holder', one.holder),
      ...fact('decided', one.decidedAt && `${one.decidedByName} ${screenInstant(one.decidedAt)}`),
      ...fact('opinion', one.opinion),
      ...fact('releaseReason', one.releaseReason),
      ...fact('rating', one.rating === null ? null : this.texts.t('partners.stars', { n: one.rating })),
      ...fact('ratingNote', one.ratingNote),
    ];
  }

  decision(id: string, engagement: string, again?: Submitted<EngagementDecisionForm>) {
    const decision = ['AGREE', 'DECLINE'].map((value) => ({ value, label: this.texts.t(`venue.decision.${value}`) }));
    const action = paths.engagementDecision(id, engagement);
    return this.formViews.view({ form: EngagementDecisionForm, action, prefix: 'd', options: { decision }, again });
  }

  rating(id: string, { id: engagement, rating, ratingNote }: EngagementRow, again?: Submitted<RatingForm>) {
    const action = paths.engagementRating(id, engagement);
    const values = { rating, note: ratingNote };
    return this.formViews.view({ form: RatingForm, action, prefix: 'r', values, again });
  }

  release(id: string, engagement: string, again?: Submitted<EngagementReleaseForm>) {
    const action = paths.engagementRelease(id, engagement);
    return this.formViews.view({ form: EngagementReleaseForm, action, prefix: 'x', again });
  }
}
