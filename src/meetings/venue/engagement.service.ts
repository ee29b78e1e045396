import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { delegatesOf } from '../../organisation/organisation.js';
import {
  decideEngagement,
  Engagement,
  engagePartner,
  Partner,
  rateEngagement,
  releaseEngagement,
} from '../../resources/resources.js';
import { OwedChecks } from '../checks/owed-checks.js';
import { postsFor } from '../flows/posts.queries.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting, lockUnfiltered } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { isPreparer } from '../preparation/preparation.rules.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { MeetingSettings } from '../settings.js';
import { timeOf } from './staffing.js';
import type { EngageForm, EngagementDecisionForm } from './venue.form.js';

/** Asks for a hired venue that was moved to another time. */
export const askVenue = 'meetings.askVenue';

/** Outside resources of a meeting: engaged, approved, done without, rated (S8.X5). Methods return the meeting's id. */
@Injectable()
export class EngagementService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MeetingSettings,
    private readonly owed: OwedChecks,
  ) {}

  /** A hired venue goes to the office for approval; its reason is asked for. */
  engage(act: Act, id: string, form: EngageForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, id);
      const span = timeOf(meeting);
      if (!span || meeting.state === 'POSTPONED') throw new Refused({ key: 'venue.refused.noTime' });
      const { title, label } = meeting;
      const holderId = act.who.id;
      const engaged = await engagePartner(tx, { ...form, meetingId: id, title, label, holderId, ...span });
      if (engaged.state === 'ASKED') await this.ask(tx, meeting, engaged);
      await this.owed.refresh(tx, meeting);
      return id;
    });
  }

  /** A hired venue whose time changed is asked for again, unless it was decided or given back meanwhile. */
  async askAgain(tx: Tx, engagementId: string): Promise<void> {
    const { meetingId } = await tx.one(Engagement, { id: engagementId });
    const meeting = await lockUnfiltered(tx, meetingId);
    const engagement = await tx.lock(Engagement, engagementId);
    if (engagement.state !== 'ASKED') return;
    await this.ask(tx, meeting, engagement);
    await this.owed.refresh(tx, meeting);
    const { name: partner } = await tx.one(Partner, { id: engagement.partnerId });
    const about = { kind: 'meeting', id: meetingId };
    const data = { partner, title: meeting.title };
    const url = paths.venue(meetingId);
    const told = { kind: 'venueAskedAgain', to: [engagement.holderId], about, data, url, label: meeting.label };
    await tx.later.message({ ...told, occasion: `${engagementId}:${engagement.startsAt}` });
  }

  /** The head of the office decides, or who acts for him; whoever asked is told. */
  decide(act: Act, id: string, engagementId: string, form: EngagementDecisionForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const asked = await engagementOf(tx, id, engagementId);
      const approver = await this.approverOf(rowsOf(tx), meeting, asked.holderId, act.at);
      if (!standsFor(act.who, approver) || act.who.id === asked.holderId) throw new NotAllowed();
      const agrees = form.decision === 'AGREE';
      refuse([!agrees && !form.opinion && { key: 'venue.refused.declineWhy', field: 'opinion', source: 'S8.X5' }]);
      await decideEngagement(tx, engagementId, agrees, form.opinion);
      const partner = await tx.one(Partner, { id: asked.partnerId });
      if (agrees && meeting.state === 'PREPARING' && !meeting.roomId) {
        await tx.change(Meeting, meeting, { place: partner.name });
        Object.assign(meeting, { place: partner.name, version: meeting.version + 1 });
      }
      const data = { partner: partner.name, title: meeting.title, opinion: form.opinion };
      const kind = agrees ? 'venueApproved' : 'venueRefused';
      const about = { kind: 'meeting', id };
      const to = [asked.holderId];
      await tx.later.message({
        kind,
        to,
        about,
        data,
        url: paths.venue(id),
        label: meeting.label,
        occasion: engagementId,
      });
      await this.owed.refresh(tx, meeting);
      return id;
    });
  }

  release(act: Act, id: string, engagementId: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, id);
      await engagementOf(tx, id, engagementId);
      await releaseEngagement(tx, engagementId, reason);
      await this.owed.refresh(tx, meeting);
      return id;
    });
  }

  /** After the meeting, by who prepared it. */
  rate(act: Act, id: string, engagementId: string, rating: number, note: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (!isPreparer(meeting, act.who.id)) throw new NotAllowed();
      await engagementOf(tx, id, engagementId);
      await rateEngagement(tx, engagementId, rating, note);
      return id;
    });
  }

  /** Who approves a hired venue: the head of the office; for what he asked himself, the leader in charge. */
  async approverOf(
    rows: Rows,
    meeting: Pick<Meeting, 'hostUnitId'>,
    askerId: string,
    at: string,
  ): Promise<string | null> {
    const posts = await postsFor(rows, meeting.hostUnitId, this.settings.officeCode(localDateOf(at)));
    return [posts.officeHead, posts.leader, posts.principal].find((one) => one && one !== askerId) ?? null;
  }

  private async ask(tx: Tx, meeting: Meeting, engagement: Engagement): Promise<void> {
    const approver = await this.approverOf(rowsOf(tx), meeting, engagement.holderId, tx.act.at);
    if (!approver) throw new Refused({ key: 'venue.refused.noApprover', source: 'S8.X5' });
    const today = localDateOf(tx.act.at);
    const to = [approver, ...(await delegatesOf(tx, approver, today))].filter((one) => one !== engagement.holderId);
    const { name } = await tx.one(Partner, { id: engagement.partnerId });
    const about = { kind: 'engagement', id: engagement.id };
    const title = meeting.label === 'WORK_SECRET' ? name : `${name}：${meeting.title}`;
    await tx.todos.open({ kind: 'venueApproval', about, to, title, url: paths.engagement(meeting.id, engagement.id) });
  }
}

async function engagementOf(tx: Tx, meetingId: string, id: string): Promise<Engagement> {
  const [engagement] = await tx.find(Engagement, { id, meetingId });
  if (!engagement) throw new NotFound('engagement');
  return engagement;
}
