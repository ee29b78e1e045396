import { createHash } from 'node:crypto';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';

export type CountersignState = 'ASKED' | 'AGREED' | 'OPINION' | 'WAIVED';

/** (state, act) → state. The only way the state of a countersign changes. */
export const countersignActs = {
  ask: { from: ['ASKED', 'AGREED', 'OPINION'], to: 'ASKED' },
  agree: { from: ['ASKED', 'OPINION'], to: 'AGREED' },
  object: { from: ['ASKED', 'AGREED'], to: 'OPINION' },
  waive: { from: ['ASKED', 'AGREED', 'OPINION'], to: 'WAIVED' },
} as const satisfies Record<string, { from: readonly CountersignState[]; to: CountersignState }>;

export const countersignStateTable: StateTable = {
  name: 'countersign',
  initial: 'ASKED',
  finals: ['WAIVED'],
  acts: countersignActs,
};

/** 纪要-1 (pages.md §4). */
export const countersignMessages = [
  ...['countersign.asked', 'countersign.near', 'countersign.over', 'countersign.silent'],
  ...['countersign.opinion', 'countersign.waived'],
];

export const countersignAnswers = ['AGREE', 'OPINION'] as const;
export type CountersignAnswer = (typeof countersignAnswers)[number];

/** What units countersign: title, text, and what was agreed, by whom and until when. */
export interface CountersignedText {
  title: string;
  body: string;
  decisions: readonly { text: string; leadUnitId: string | null; dueOn: string | null }[];
}

/** Fingerprint of a text; another text is not what was agreed to. */
export function fingerprintOf({ title, body, decisions }: CountersignedText): string {
  const agreed = decisions.map(({ text, leadUnitId, dueOn }) => [text, leadUnitId, dueOn]);
  return createHash('sha256')
    .update(JSON.stringify([title, body, agreed]))
    .digest('hex');
}

/** A unit's countersign as the rules see it. */
export interface Signed {
  state: CountersignState;
  askedFor: string;
  agreedTo: string | null;
}

/** Whether minutes with this text may be issued as far as the unit is concerned: it agreed to it, or is waived. */
export function isSettled(signed: Signed | undefined, fingerprint: string): boolean {
  if (!signed) return false;
  return signed.state === 'WAIVED' || (signed.state === 'AGREED' && signed.agreedTo === fingerprint);
}

/** Whether the unit is to be asked (again) about this text: never about one that it has been asked about already. */
export function isToAsk(signed: Signed | undefined, fingerprint: string): boolean {
  if (!signed) return true;
  return signed.state !== 'WAIVED' && signed.askedFor !== fingerprint;
}

/** Minutes are issued when every member unit has agreed to this text or is waived; silence is never consent (S2.K4). */
export function issueFaults(
  units: readonly { unit: string; signed: Signed | undefined }[],
  fingerprint: string,
): Refusal[] {
  const open = units.filter(({ signed }) => !isSettled(signed, fingerprint)).map(({ unit }) => unit);
  if (!open.length) return [];
  const args = { done: units.length - open.length, all: units.length, units: open.join('、') };
  return [{ key: 'countersign.lacking', args, source: 'S2.K4' }];
}

/** A unit decides on the text as it is now, while the minutes are not issued; an opinion needs words. */
export function answerFaults(
  signed: Signed,
  given: { answer: CountersignAnswer; words: string },
  now: { fingerprint: string; issued: boolean },
): Refusal[] {
  if (now.issued) return [{ key: 'countersign.issued', source: 'S2.K4' }];
  if (signed.askedFor !== now.fingerprint) return [{ key: 'countersign.changed', source: 'S2.K4' }];
  if (!leadsFrom(countersignActs[given.answer === 'AGREE' ? 'agree' : 'object'], signed.state))
    return [{ key: 'countersign.answered', source: 'S2.K4' }];
  return given.answer === 'OPINION' && !given.words
    ? [{ key: 'countersign.noWords', field: 'words', source: 'S2.K4' }]
    : [];
}

/** Whether the unit may still say yes or no to the text as it is; it may change its mind until the issue. */
export function mayAnswer(signed: Signed, now: { fingerprint: string; issued: boolean }): boolean {
  return (['AGREE', 'OPINION'] as const).some((answer) => !answerFaults(signed, { answer, words: '-' }, now).length);
}

/** The chair issues without a unit that has been asked, for a reason. */
export function waiverFaults(signed: Signed | undefined, issued: boolean): Refusal[] {
  if (issued) return [{ key: 'countersign.issued', source: 'S2.K4' }];
  return signed && leadsFrom(countersignActs.waive, signed.state)
    ? []
    : [{ key: 'countersign.notWaivable', field: 'unitId', source: 'S2.K4' }];
}
