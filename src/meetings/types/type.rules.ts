import type { Refusal } from '../../platform/web/errors.js';
import { meetingTypes, type MeetingType } from '../meeting/meeting.rules.js';
import type { Share } from './quorum.rules.js';

/** The roles a meeting may have to name before it can be submitted (S1.2). */
export const dutyRoles = ['CONVENER', 'CHAIR', 'RECORDER'] as const;
export type DutyRole = (typeof dutyRoles)[number];

/** Which items need a paper: every one, those to be decided, or none (S8.X3). */
export const paperRules = ['ALL', 'DECIDE', 'NONE'] as const;
export type PaperRule = (typeof paperRules)[number];

/** In which form the notice goes out by default: 公文 or 内部. */
export const noticeForms = ['official', 'internal'] as const;
export type NoticeForm = (typeof noticeForms)[number];

/** 永久, 30年, 10年: how long the item is kept when the type says so itself. */
export const retentions = ['Y', 'D30', 'D10'] as const;

/** What a meeting type asks of an application (S1.1, S2.K1–K4). Flags come from the database as booleans or 0/1. */
export interface TypeTerms {
  id: string;
  /** Working days between notice and meeting (S3.N3, P12). */
  leadDays: number;
  /** Replies are due this many working days before the meeting, at `replyTime` (S3.N4). */
  replyDays: number;
  replyTime: string;
  defaultMinutes: number;
  /** Longest planned length in minutes before the page warns (P22). */
  longestMinutes: number;
  /** Most people and items before the page warns (P22); null: no limit. */
  mostHeads: number | null;
  mostItems: number | null;
  minutesRequired: boolean | number;
  /** Roles to be named before submission, parted by commas (S1.2). */
  requiredRoles: string;
  /** An initiating unit or leader (S2.K2). */
  needsInitiator: boolean | number;
  /** Fewest agenda items (S2.K2). */
  leastTopics: number;
  /** Experts, a consulted unit, or a reason why not (S2.K3). */
  needsExperts: boolean | number;
  /** Fewest units beside the convening one (S2.K4). */
  leastMemberUnits: number;
  itemPapers: PaperRule;
  /** Papers are due this many working days before the meeting (P11). */
  paperDays: number;
  /** A paper for the meeting as a whole (S2.K3). */
  needsBackground: boolean | number;
  /** Members present of those who should attend, to open and to decide (P1). */
  quorum: Share;
  /** Votes in favour, of those who should attend, to pass (P3). */
  majority: Share;
  noticeForm: NoticeForm;
  /** Its own series of numbers: `DWH-2026-001`; empty: the organ's. */
  numberPrefix: string;
  /** Null: as the table of retention periods says (S6.A3). */
  retention: (typeof retentions)[number] | null;
}

type Later = 'itemPapers' | 'paperDays' | 'needsBackground' | 'quorum' | 'majority' | 'noticeForm' | 'numberPrefix';

/** A version as it is stored: what could not be set when it was made is null. */
export type StoredTerms = Omit<TypeTerms, Later> & { [K in Later]: TypeTerms[K] | null };

/** What a stored version asks; what it leaves open is as it was before it could be set. */
export function termsFrom<T extends StoredTerms>(stored: T): T & TypeTerms {
  return {
    ...stored,
    itemPapers: stored.itemPapers ?? 'ALL',
    paperDays: stored.paperDays ?? 2,
    needsBackground: stored.needsBackground ?? false,
    quorum: stored.quorum ?? 'MORE_THAN_HALF',
    majority: stored.majority ?? 'MORE_THAN_HALF',
    noticeForm: stored.noticeForm ?? 'official',
    numberPrefix: stored.numberPrefix ?? '',
  };
}

/** The roles that must be named. */
export function rolesOf(terms: Pick<TypeTerms, 'requiredRoles'>): DutyRole[] {
  return dutyRoles.filter((role) => terms.requiredRoles.split(',').includes(role));
}

/** Whether an item of this category needs a paper. */
export function needsPaper({ itemPapers }: Pick<TypeTerms, 'itemPapers'>, category: string): boolean {
  return itemPapers === 'ALL' || (itemPapers === 'DECIDE' && category === 'DECIDE');
}

/** What is typed of a type, as far as it can contradict itself. */
export type TypedTerms = Pick<TypeTerms, 'leadDays' | 'replyDays' | 'defaultMinutes' | 'longestMinutes'> &
  Pick<
    TypeTerms,
    'needsInitiator' | 'leastTopics' | 'needsExperts' | 'leastMemberUnits' | 'mostItems' | 'numberPrefix'
  >;

/** Numbers of a type that go together: replies are due after the notice is, and a usual meeting is no long one. */
export function termFaults(terms: TypedTerms): Refusal[] {
  const refuse = (wrong: boolean, key: string, field: string, source: string): Refusal[] =>
    wrong ? [{ key: `meetings.types.${key}`, field, source }] : [];
  return [
    ...refuse(terms.replyDays > terms.leadDays, 'replyBeforeNotice', 'replyDays', 'S3.N4'),
    ...refuse(terms.defaultMinutes > terms.longestMinutes, 'usualTooLong', 'defaultMinutes', 'P22'),
    ...refuse(terms.mostItems !== null && terms.mostItems < terms.leastTopics, 'fewerThanLeast', 'mostItems', 'P22'),
    ...refuse(!/^[A-Z]{0,8}$/.test(terms.numberPrefix), 'badPrefix', 'numberPrefix', 'S1.1'),
  ];
}

/** An organ asks more than the regulation does, never less: what each of the four is at least (S2.K2–K4). */
export function floorFaults(type: MeetingType, terms: TypedTerms): Refusal[] {
  const least = (met: boolean, key: string, field: string, source: string): Refusal[] =>
    met ? [] : [{ key: `meetings.types.floor.${key}`, field, source }];
  if (type === 'TOPIC')
    return [
      ...least(Boolean(terms.needsInitiator), 'initiator', 'needsInitiator', 'S2.K2'),
      ...least(terms.leastTopics > 0, 'topics', 'leastTopics', 'S2.K2'),
    ];
  if (type === 'STUDY') return least(Boolean(terms.needsExperts), 'experts', 'needsExperts', 'S2.K3');
  if (type === 'JOINT') return least(terms.leastMemberUnits > 1, 'units', 'leastMemberUnits', 'S2.K4');
  return [];
}

/** What a new sub-type may be called by: letters that no other kind has. */
export function codeFaults(code: string, taken: readonly string[]): Refusal[] {
  if (!/^[A-Z][A-Z0-9]{1,15}$/.test(code)) return [{ key: 'meetings.types.badCode', field: 'code', source: 'S1.1' }];
  return [...meetingTypes, ...taken].includes(code)
    ? [{ key: 'meetings.types.codeTaken', field: 'code', source: 'S1.1' }]
    : [];
}
