import { minutesBetween } from '../../platform/clock/instant.js';
import { executionIndicators, type TaskFact } from './execution.rules.js';
import type { Dimension, Indicator } from './evaluation.rules.js';

/** What the indicators of one meeting are computed from (domain §8.2). */
export interface MeetingRecordFacts {
  startsAt: string;
  endsAt: string;
  actualStartAt: string | null;
  actualEndAt: string | null;
  items: readonly {
    position: number;
    minutes: number;
    startedAt: string | null;
    endedAt: string | null;
    outcome: string | null;
  }[];
  /** Items called before an earlier one. */
  outOfOrder: number;
  invited: number;
  answeredInTime: number;
  attendance: { present: number; late: number; substituted: number; onLeave: number };
  notice: { leadDays: number; leadWanted: number } | null;
  papers: { total: number; inTime: number };
  outcomes: readonly { attainment: 'MET' | 'PARTLY' | 'NOT' | null }[];
  members: { present: number; spoke: number };
  /** The approved record: how many corrections, and whether within its days (P16); null while it is not approved. */
  record: { errata: number; inTime: boolean } | null;
  decisions: readonly { leadUnitId: string | null; dueOn: string | null }[];
  tasks: readonly TaskFact[];
  reports: { total: number; returned: number };
  satisfaction: { value: number | null; answered: number; sent: number };
  today: string;
}

/** A share with its two numbers; of nothing it cannot be said. */
export function share(
  key: string,
  dimension: Dimension,
  weight: number,
  part: number,
  whole: number,
  raw: Record<string, string | number> = {},
): Indicator {
  return { key, dimension, weight, value: whole > 0 ? Math.min(1, part / whole) : null, raw: { part, whole, ...raw } };
}

/** Every figure of the standard, in its order. */
export function indicatorsOf(facts: MeetingRecordFacts): Indicator[] {
  const { satisfaction } = facts;
  return [
    ...efficiency(facts),
    ...quality(facts),
    ...executionIndicators(facts),
    {
      key: 'satisfaction',
      dimension: 'SATISFACTION',
      weight: 15,
      value: satisfaction.value,
      raw: { answered: satisfaction.answered, sent: satisfaction.sent },
    },
  ];
}

function efficiency(facts: MeetingRecordFacts): Indicator[] {
  const { actualStartAt, actualEndAt, notice, attendance } = facts;
  const held = facts.items.filter((item) => item.startedAt && item.endedAt);
  const spent = (item: (typeof held)[number]) => minutesBetween(item.startedAt!, item.endedAt!);
  const planned = minutesBetween(facts.startsAt, facts.endsAt);
  const actual = actualStartAt && actualEndAt ? minutesBetween(actualStartAt, actualEndAt) : null;
  const delay = actualStartAt ? Math.max(0, minutesBetween(facts.startsAt, actualStartAt)) : null;
  const kept = Math.max(0, held.filter((item) => spent(item) <= item.minutes * 1.1).length - facts.outOfOrder);
  const came = attendance.present + attendance.late;
  return [
    { ...own('punctual', 6, delay === null ? null : delay <= 5 ? 1 : 0), raw: { delay: delay ?? 0 } },
    {
      ...own('length', 6, actual === null ? null : lengthValue(planned, actual)),
      raw: { planned, actual: actual ?? 0 },
    },
    share('agenda', 'EFFICIENCY', 5, kept, facts.items.length),
    share('replies', 'EFFICIENCY', 3, facts.answeredInTime, facts.invited),
    share('attendance', 'EFFICIENCY', 4, came + attendance.substituted, facts.invited - attendance.onLeave),
    share('onTime', 'EFFICIENCY', 3, attendance.present, came),
    {
      ...own('lead', 3, notice && (notice.leadDays >= notice.leadWanted ? 1 : 0)),
      raw: { days: notice?.leadDays ?? '—', wanted: notice?.leadWanted ?? '—' },
    },
    share(
      'effective',
      'EFFICIENCY',
      0,
      held.reduce((sum, item) => sum + spent(item), 0),
      actual ?? 0,
    ),
  ];
}

function own(key: string, weight: number, value: number | null): Omit<Indicator, 'raw'> {
  return { key, dimension: 'EFFICIENCY', weight, value };
}

/** E2: nothing is lost up to the plan; half as much again loses everything. */
export function lengthValue(planned: number, actual: number): number | null {
  if (planned <= 0) return null;
  return Math.max(0, 1 - Math.max(0, actual - planned) / planned / 0.5);
}

function quality(facts: MeetingRecordFacts): Indicator[] {
  const scored = facts.outcomes.filter((one) => one.attainment !== null);
  const met = scored.filter((one) => one.attainment === 'MET').length;
  const partly = scored.filter((one) => one.attainment === 'PARTLY').length;
  const concluded = facts.items.filter((item) => item.outcome && item.outcome !== 'NOT_REACHED').length;
  return [
    share('papers', 'QUALITY', 6, facts.papers.inTime, facts.papers.total),
    share('attainment', 'QUALITY', 10, met + partly / 2, scored.length, { met, partly }),
    share('concluded', 'QUALITY', 5, concluded, facts.items.length),
    share('participation', 'QUALITY', 3, facts.members.spoke, facts.members.present),
    recordQuality(facts.record),
  ];
}

/** Q5: completeness and form, which approval proves, accuracy and timeliness, a quarter each. */
function recordQuality(record: MeetingRecordFacts['record']): Indicator {
  const kept = record ? [true, true, record.errata === 0, record.inTime].filter(Boolean).length : 0;
  const raw = { kept, errata: record?.errata ?? '—' };
  return { key: 'record', dimension: 'QUALITY', weight: 6, value: record && kept / 4, raw };
}
