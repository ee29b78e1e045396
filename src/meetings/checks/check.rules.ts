import { hasRole, type Label, type Principal } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';
import { isPreparer } from '../preparation/preparation.rules.js';

export const checkResults = ['DONE', 'FAULTY', 'WAIVED'] as const;
export type CheckResult = (typeof checkResults)[number];

/** What decides which checks a meeting needs. */
export interface CheckedMeans {
  label: Label;
  room: { id: string; equipment: readonly string[] } | null;
  /** Devices reserved. */
  devices: readonly { id: string; name: string; pieces: number }[];
  /** Hired venues engaged. */
  venues: readonly { id: string; name: string }[];
}

/** A check that a meeting needs: `name` is a text key under `venue.check.own`, or `said` the name itself. */
export interface WantedCheck {
  key: string;
  own?: 'layout' | 'secrecy';
  said?: string;
}

/** A check's result as it is stored. */
export interface CheckDone {
  checkKey: string;
  forStart: string;
  result: CheckResult;
  note: string | null;
  byName: string;
  at: string;
}

/** A check that is needed, and what came of it. */
export interface CheckLine extends WantedCheck {
  state: 'OPEN' | CheckResult;
  done?: CheckDone;
}

const inHex = (word: string) => [...word].map((letter) => letter.codePointAt(0)!.toString(16)).join('');

/** The layout for every meeting, secrecy for secret ones, each device of the room, each one reserved, each hired venue. */
export function wantedChecks({ label, room, devices, venues }: CheckedMeans): WantedCheck[] {
  return [
    { key: 'layout', own: 'layout' },
    ...(label === 'WORK_SECRET' ? [{ key: 'secrecy', own: 'secrecy' as const }] : []),
    ...(room?.equipment ?? []).map((word) => ({ key: `room:${room!.id}:${inHex(word)}`.slice(0, 64), said: word })),
    ...devices.map((one) => ({
      key: `device:${one.id}`,
      said: one.pieces > 1 ? `${one.name} ×${one.pieces}` : one.name,
    })),
    ...venues.map((one) => ({ key: `venue:${one.id}`, said: one.name })),
  ];
}

/** What is needed with what was done for this beginning; what was done for another is to be done again (S8.X2). */
export function checkLines(
  wanted: readonly WantedCheck[],
  done: readonly CheckDone[],
  startsAt: string | null,
): CheckLine[] {
  return wanted.map((check) => {
    const found = done.find((one) => one.checkKey === check.key && one.forStart === startsAt);
    return { ...check, state: found?.result ?? 'OPEN', done: found };
  });
}

/** Whether nothing is left to check: each is in order or waived with a reason. */
export function isSettled(line: Pick<CheckLine, 'state'>): boolean {
  return line.state === 'DONE' || line.state === 'WAIVED';
}

/** Who checks before a meeting: who prepares it, who keeps the rooms, and who serves at it, with whatever duty (S8.X2). */
export function mayCheck(
  who: Principal,
  meeting: Parameters<typeof isPreparer>[0],
  serving: readonly { personId: string }[],
): boolean {
  return isPreparer(meeting, who.id) || hasRole(who, 'ROOM_KEEPER') || serving.some((one) => one.personId === who.id);
}

/** What is wrong is said, and what is waived has a reason. */
export function resultFaults(result: CheckResult, note: string): Refusal[] {
  return result === 'DONE' || note
    ? []
    : [
        {
          key: `venue.refused.${result === 'WAIVED' ? 'waiverReason' : 'whatIsWrong'}`,
          field: 'note',
          source: 'S8.X2',
        },
      ];
}

/** Until when checks are owed that fall to somebody now: never before now, even for a meeting called at short notice. */
export function owedUntil(due: Instant, startsAt: Instant, now: Instant): Instant {
  return [due, startsAt].find((one) => one > now) ?? now;
}
