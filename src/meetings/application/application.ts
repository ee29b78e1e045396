import type { Label } from '../../platform/access/principal.js';
import type { ItemCategory } from '../agenda/agenda-item.entity.js';
import type { FeeClass } from '../plan/plan.rules.js';
import type { MeetingType } from '../meeting/meeting.rules.js';

/** What an item is about beyond the ordinary: 三重一大 (P9), 干部任免 (P2). */
export const matters = ['ORDINARY', 'MAJOR', 'PERSONNEL'] as const;
export type Matter = (typeof matters)[number];

/** One agenda item as it is applied for. Without `id` it is new. */
export interface ItemContent {
  id?: string;
  /** The topic it comes from. */
  topicId?: string | null;
  title: string;
  category: ItemCategory;
  matter: Matter;
  presenterId: string | null;
  unitId: string | null;
  minutes: number;
}

/** What ties an application to fees and the annual plan; absent from templates that were kept before there was a plan. */
export interface PlanTie {
  feeClass?: FeeClass | null;
  /** Why it should be allowed to exceed the standard of its class (S8.X7). */
  feeExceptionReason?: string;
  planItemId?: string | null;
  /** Why it is held although the plan does not name it (S8.X10). */
  unplannedReason?: string;
}

/** Whether it could be a document, a video or a merged meeting: what was answered (S8.X7). */
export const leanAnswers = ['MEET', 'VIDEO', 'MERGED', 'DOCUMENT'] as const;
export type LeanAnswer = (typeof leanAnswers)[number];

/** The question on lean meetings (精简会议); absent from templates that were kept before it was asked. */
export interface LeanTie {
  leanAnswer?: LeanAnswer | null;
  /** Why it must be held, or with what it is merged. */
  leanReason?: string;
}

/** Units that a joint meeting joins beside its host; absent from templates that were kept before (S2.K4). */
export interface MemberTie {
  memberUnitIds?: string[];
}

/** An application's content, read from its form or from the database. */
export interface ApplicationContent extends PlanTie, LeanTie, MemberTie {
  type: MeetingType;
  /** The organ's own kind under the type; absent from templates kept before there were any. */
  subtype?: string | null;
  title: string;
  purpose: string;
  outcomes: string[];
  hostUnitId: string;
  initiatorUnitId: string | null;
  initiatorId: string | null;
  startsAt: string | null;
  endsAt: string | null;
  roomId: string | null;
  place: string;
  convenerId: string | null;
  chairId: string | null;
  recorderId: string | null;
  memberIds: string[];
  nonVotingIds: string[];
  expertIds: string[];
  consultedUnitId: string | null;
  /** Why a study meeting has neither expert nor consulted unit (S2.K3). */
  noExpertReason: string;
  /** Why the lead time cannot be kept (P12). */
  urgentReason: string;
  label: Label;
  personalInfo: boolean;
  isMajor: boolean;
  costFen: number | null;
  costNote: string;
  items: ItemContent[];
}

/** Everybody the meeting needs in its room, once each. */
export function peopleOf(content: ApplicationContent): string[] {
  const { convenerId, chairId, recorderId, memberIds, nonVotingIds, expertIds } = content;
  const all = [convenerId, chairId, recorderId, ...memberIds, ...nonVotingIds, ...expertIds];
  return [...new Set(all.filter((id): id is string => Boolean(id)))];
}

/** Planned minutes of all items. */
export function itemMinutes(content: ApplicationContent): number {
  return content.items.reduce((sum, item) => sum + item.minutes, 0);
}
