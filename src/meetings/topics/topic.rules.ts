import { hasRole, labels, type Label, type Principal } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

export const topicStates = [
  ...(['DRAFT', 'PROPOSED', 'CONSULTING', 'RETURNED', 'NOT_ADMITTED', 'ADMITTED'] as const),
  ...(['PLACED', 'CARRIED', 'DEALT', 'WITHDRAWN'] as const),
];
export type TopicState = (typeof topicStates)[number];

/** 同意, 有意见, 无意见. */
export const answers = ['AGREE', 'REMARKS', 'NONE'] as const;
export type Answer = (typeof answers)[number];

/** A paper for the meeting, or the proof of a step that must come before it (P10). */
export const fileKinds = ['PAPER', 'LEGALITY', 'RISK', 'EXPERT', 'PUBLIC_INPUT'] as const;
export type FileKind = (typeof fileKinds)[number];

export type PlacementState = 'ASKED' | 'PLACED' | 'DECLINED' | 'REMOVED' | 'HELD';

const underReview = ['PROPOSED', 'CONSULTING'] as const;
const waiting = ['ADMITTED', 'CARRIED'] as const;

/** (state, act) → state. The only way a topic's state changes. */
export const topicActs = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'PROPOSED' },
  consult: { from: underReview, to: 'CONSULTING' },
  admit: { from: underReview, to: 'ADMITTED' },
  return: { from: underReview, to: 'RETURNED' },
  refuse: { from: underReview, to: 'NOT_ADMITTED' },
  place: { from: waiting, to: 'PLACED' },
  takeOff: { from: ['PLACED'], to: 'ADMITTED' },
  conclude: { from: ['PLACED'], to: 'DEALT' },
  carryOver: { from: ['PLACED'], to: 'CARRIED' },
  sendBack: { from: ['PLACED'], to: 'RETURNED' },
  withdraw: { from: [...underReview, ...waiting, 'DRAFT', 'RETURNED'], to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly TopicState[]; to: TopicState }>;
export type TopicAct = keyof typeof topicActs;

export const topicStateTable: StateTable = {
  name: 'topic',
  initial: 'DRAFT',
  finals: ['NOT_ADMITTED', 'DEALT', 'WITHDRAWN'],
  acts: topicActs,
};

/** Kinds of 待我办理 lines about topics. */
export const topicTodos = ['topicRevise', 'topicReview', 'topicOpinion', 'topicAddition'];

/** 议题-2, 议题-3 (pages.md §4). */
export const topicMessages = [
  ...['topic.opinion.asked', 'topic.opinion.near', 'topic.opinion.over', 'topic.silent'],
  ...['topic.admitted', 'topic.returned', 'topic.notAdmitted'],
  ...['topic.placed', 'topic.removed', 'topic.freed', 'topic.addition', 'topic.agreed', 'topic.declined'],
  ...['topic.concluded', 'topic.carried', 'topic.sentBack'],
];

/** Whether the act is possible in this state. */
export function canTopic(act: TopicAct, state: TopicState): boolean {
  return (topicActs[act].from as readonly TopicState[]).includes(state);
}

/** Carried-over topics come first in lists, then the ones that moved last. */
export function sortKeyOf(state: TopicState, at: string): string {
  return `${state === 'CARRIED' ? 1 : 0} ${at}`;
}

/** The topic as far as its rules care whose it is. */
export interface OwnedTopic {
  state: TopicState;
  proposerId: string;
  presenterId: string | null;
  label: Label;
}

/** Topics are reviewed by the secretaries of the organ's office (domain §2.3 议题审核). */
export function isReviewer(person: Pick<Principal, 'roles' | 'unitId'>, officeUnitId: string): boolean {
  return person.unitId === officeUnitId && hasRole(person as Principal, 'SECRETARY');
}

/** Whether the proposer may change it now: as a draft, or when it came back. */
export function mayEdit(topic: Pick<OwnedTopic, 'state' | 'proposerId'>, personId: string): boolean {
  return topic.proposerId === personId && canTopic('submit', topic.state);
}

/** Papers are filed by the proposer until the topic is on a meeting; then they are the meeting's. */
export function mayFileFor(topic: Pick<OwnedTopic, 'state' | 'proposerId'>, personId: string): boolean {
  return topic.proposerId === personId && [...underReview, 'DRAFT', 'RETURNED', ...waiting].includes(topic.state);
}

/** Whether somebody who may know of the topic may open a paper of it (S5.C4). */
export function mayOpenFile(
  file: { label: Label },
  topic: OwnedTopic,
  reader: { id: string; clearance: Label; reviews: boolean },
): boolean {
  if (labels.indexOf(reader.clearance) < labels.indexOf(file.label)) return false;
  return file.label === topic.label || reader.reviews || [topic.proposerId, topic.presenterId].includes(reader.id);
}

/** A paper's label is its topic's or higher (S5.C1). */
export function fileLabelFaults(label: Label, topic: { label: Label }): Refusal[] {
  return labels.indexOf(label) < labels.indexOf(topic.label)
    ? [{ key: 'topics.files.labelTooLow', field: 'label', source: 'S5.C1' }]
    : [];
}

/** A unit speaks through its head, deputies and liaison (S2.K4). */
export function speaksFor(person: Pick<Principal, 'unitId' | 'standing'>, unitId: string): boolean {
  return person.unitId === unitId && person.standing !== 'MEMBER';
}

/** A unit answers once, while the topic is under review; an opinion of its own needs words. */
export function answerFaults(
  topic: { state: TopicState },
  asked: { answer: Answer | null },
  given: { answer: Answer; opinion: string },
): Refusal[] {
  if (asked.answer) return [{ key: 'topics.consultation.answered', source: 'P10' }];
  if (!(underReview as readonly string[]).includes(topic.state))
    return [{ key: 'topics.consultation.over', source: 'P10' }];
  return given.answer === 'REMARKS' && !given.opinion
    ? [{ key: 'topics.consultation.noWords', field: 'opinion', source: 'P10' }]
    : [];
}

/** Who may know of a topic (S2.O8, S5.C2). A draft is its proposer's; a work secret is known by name only. */
export function topicAudience(
  topic: OwnedTopic & { unitId: string },
  known: {
    officeUnitId: string;
    consultedUnitIds: readonly string[];
    /** Reviewers, speakers of consulted units, those on duty at its meetings. */
    people: readonly { id: string; clearance: Label }[];
  },
): string[] {
  const proposer = `person:${topic.proposerId}`;
  if (topic.state === 'DRAFT') return [proposer];
  const cleared = known.people
    .filter((person) => labels.indexOf(person.clearance) >= labels.indexOf(topic.label))
    .map(({ id }) => `person:${id}`);
  if (topic.label === 'WORK_SECRET') return [proposer, ...cleared];
  const units = [topic.unitId, known.officeUnitId, ...known.consultedUnitIds].map((id) => `unit:${id}`);
  return [proposer, 'role:LEADER', ...units, ...cleared];
}
