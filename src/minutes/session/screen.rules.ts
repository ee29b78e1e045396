import { localOf, minutesBetween } from '../../platform/clock/instant.js';
import { isQuorate, quorumOf, type Quorum } from '../votes/quorum.rules.js';
import type { Sitting, SittingItem } from './sitting.queries.js';

/** What hangs in the hall, before it is put into words. */
export interface Screen {
  /** Absent where the label keeps it off the wall. */
  title?: string;
  now: string;
  planned: { from: string; until: string };
  actual: { from: string; until: string | null } | null;
  /** Minutes beyond the planned end. */
  overtime: number;
  item?: ScreenItem & { spent: number; over: boolean };
  next?: ScreenItem;
  quorum: { present: number; due: number; wanted: number; met: boolean };
}

interface ScreenItem {
  position: number;
  /** Absent where the label keeps it off the wall. */
  title?: string;
  presenter?: string;
  minutes: number;
}

/**
 * The item that is on and the one to come, the time planned and taken, who is there (LV2, S2.O2). A work secret's words
 * are not thrown on a wall: its items are numbers there (S5.C2).
 */
export function screenOf({ meeting, items }: Sitting, quorum: Quorum, at: string): Screen {
  const spoken = meeting.label !== 'WORK_SECRET';
  const line = ({ position, title, presenterName, minutes }: SittingItem): ScreenItem => ({
    position,
    minutes,
    ...(spoken ? { title, presenter: presenterName ?? undefined } : {}),
  });
  const on = items.find((item) => item.startedAt && !item.endedAt);
  const next = items.find((item) => !item.startedAt);
  const spent = on ? minutesBetween(on.startedAt!, at) : 0;
  const time = (instant: string) => localOf(instant).time;
  const { actualStartAt, actualEndAt, endsAt, startsAt } = meeting;
  const running = actualStartAt !== null && actualEndAt === null;
  return {
    ...(spoken ? { title: meeting.title } : {}),
    now: time(at),
    planned: { from: time(startsAt), until: time(endsAt) },
    actual: actualStartAt ? { from: time(actualStartAt), until: actualEndAt && time(actualEndAt) } : null,
    overtime: running ? Math.max(0, minutesBetween(endsAt, at)) : 0,
    item: on && { ...line(on), spent, over: spent > on.minutes },
    next: next && !actualEndAt ? line(next) : undefined,
    quorum: { present: quorum.present, due: quorum.due, wanted: quorumOf(quorum), met: isQuorate(quorum) },
  };
}
