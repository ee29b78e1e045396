import { labels, type Label } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { ItemOutcome } from '../agenda/agenda-item.entity.js';
import type { Matter } from '../application/application.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { canTopic, type TopicAct, type TopicState } from './topic.rules.js';

/** How a topic comes on a meeting: with its application, by the chair's own act, or by asking the chair (P9). */
export type Way = 'APPLIED' | 'DIRECT' | 'ASK';

export interface PlacingFacts {
  topic: { state: TopicState; matter: Matter; label: Label };
  meeting: {
    state: MeetingState;
    label: Label;
    isMajor: boolean | number;
    organizerId: string;
    chairId: string | null;
    convenerId: string | null;
  };
  who: { id: string; reviews: boolean };
}

export const appliedStates: readonly MeetingState[] = ['DRAFT', 'RETURNED'];
export const preparedStates: readonly MeetingState[] = ['PREPARING', 'NOTIFIED', 'POSTPONED'];

/** Whether this person decides what comes on an approved list: chair or convener (P9). */
export function decidesList(meeting: PlacingFacts['meeting'], personId: string): boolean {
  return [meeting.chairId, meeting.convenerId].includes(personId);
}

/** Whose meeting it is to put topics on: its applicant, chair, convener; on an approved list the office may ask. */
export function mayPlace({ meeting, who }: Pick<PlacingFacts, 'meeting' | 'who'>): boolean {
  if (appliedStates.includes(meeting.state)) return meeting.organizerId === who.id;
  return meeting.organizerId === who.id || decidesList(meeting, who.id) || who.reviews;
}

export function wayOf({ meeting, who }: Pick<PlacingFacts, 'meeting' | 'who'>): Way {
  if (appliedStates.includes(meeting.state)) return 'APPLIED';
  return decidesList(meeting, who.id) ? 'DIRECT' : 'ASK';
}

/** Why the topic cannot come on this meeting (P9, P10, S5.C1). */
export function placingFaults(facts: PlacingFacts, reason: string): Refusal[] {
  const { topic, meeting } = facts;
  const faults: Refusal[] = [];
  const listed = preparedStates.includes(meeting.state);
  if (!canTopic('place', topic.state)) faults.push({ key: 'topics.placement.notAdmitted', source: 'P10' });
  if (!listed && !appliedStates.includes(meeting.state))
    faults.push({ key: 'topics.placement.notOpen', field: 'meetingId', source: 'P9' });
  if (labels.indexOf(topic.label) > labels.indexOf(meeting.label))
    faults.push({ key: 'topics.placement.labelAbove', field: 'meetingId', source: 'S5.C1' });
  if (listed && (topic.matter !== 'ORDINARY' || meeting.isMajor))
    faults.push({ key: 'topics.placement.never', field: 'meetingId', source: 'P9' });
  if (listed && wayOf(facts) === 'ASK' && !reason)
    faults.push({ key: 'topics.placement.noReason', field: 'reason', source: 'P9' });
  return faults;
}

/** What an item's outcome means for its topic: done, waiting for another meeting, or back to its proposer. */
export const actAfter: Record<ItemOutcome, TopicAct> = {
  PASSED: 'conclude',
  AGREED: 'conclude',
  NOTED: 'conclude',
  DEFERRED: 'carryOver',
  NOT_REACHED: 'carryOver',
  RETURNED: 'sendBack',
};
