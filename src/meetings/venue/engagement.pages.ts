import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { paperDate } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { isInForce } from '../../resources/resources.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { isPreparer, mayPrepare } from '../preparation/preparation.rules.js';
import { EngagementService } from './engagement.service.js';
import { EngagementForms } from './engagement-forms.js';
import { MeansQueries } from './means.queries.js';
import type { EngagementDecisionForm, EngagementReleaseForm, RatingForm } from './venue.form.js';

/** What comes back on the page. */
export interface EngagementAgain {
  decision?: Submitted<EngagementDecisionForm>;
  rating?: Submitted<RatingForm>;
  release?: Submitted<EngagementReleaseForm>;
}

/** One outside resource of a meeting (RS9): why, approved by whom, how good it was. */
@Injectable()
export class EngagementPages {
  constructor(
    private readonly database: Database,
    private readonly heads: MeetingHeads,
    private readonly engagements: EngagementService,
    private readonly means: MeansQueries,
    private readonly views: EngagementForms,
  ) {}

  async show(act: Act, id: string, engagementId: string, again: EngagementAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'venue');
    const { meeting } = head;
    const one = await this.means.partners.engagement(id, engagementId);
    const partner = await this.means.partners.one(one.partnerId);
    const approver = await this.engagements.approverOf(rowsOf(this.database), meeting, one.holderId, act.at);
    const decides =
      again.decision !== undefined ||
      (one.state === 'ASKED' && standsFor(act.who, approver) && act.who.id !== one.holderId);
    const rates =
      again.rating !== undefined ||
      (one.state === 'ENGAGED' && one.endsAt <= act.at && isPreparer(meeting, act.who.id));
    const model = {
      ...head,
      facts: this.views.facts(one, paperDate(partner.contractUntil)),
      decision: decides ? this.views.decision(id, one.id, again.decision) : undefined,
      rating: rates ? this.views.rating(id, one, again.rating) : undefined,
      release:
        isInForce(one) && mayPrepare(meeting, act.who.id) ? this.views.release(id, one.id, again.release) : undefined,
      back: paths.venue(id),
    };
    return new Page('venue/engagement', one.partner, model, {
      crumbs: this.heads.crumbs(meeting, one.partner),
      menu: '/meetings',
    });
  }
}
