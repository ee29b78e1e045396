import { instantAt } from '../../platform/clock/instant.js';
import { strictLead } from '../../platform/clock/working-days.rules.js';
import type { ApplicationFacts } from './application.facts.js';
import { leadVerdict } from './lead.rules.js';

const verdicts = (now: [string, string], day: string, leadDays: number, urgentReason = '') =>
  leadVerdict({
    content: { startsAt: instantAt(day, '09:00'), urgentReason },
    terms: { leadDays },
    now: instantAt(...now),
    calendar: { special: new Map([['2026-11-28', 'WORK' as const]]), confirmed: new Set([2026]) },
    lead: strictLead,
  } as unknown as ApplicationFacts);

it.each<[string, [string, string], string, number, string, string, string]>([
  ['in time', ['2026-11-24', '10:00'], '2026-11-27', 2, '', 'ok', 'lead'],
  ['after the cut-off hour', ['2026-11-24', '17:30'], '2026-11-27', 2, '', 'bad', 'leadShort'],
  ['too late', ['2026-11-25', '10:00'], '2026-11-27', 2, '', 'bad', 'leadShort'],
  ['urgent', ['2026-11-25', '10:00'], '2026-11-27', 2, '汛情', 'wait', 'leadUrgent'],
  ['over a weekend', ['2026-11-27', '10:00'], '2026-12-01', 2, '', 'ok', 'lead'],
  ['past', ['2026-11-25', '10:00'], '2026-11-25', 0, '', 'bad', 'past'],
])('%s', (_, now, day, lead, reason, kind, key) => {
  const [first] = verdicts(now, day, lead, reason);
  expect([first!.kind, first!.key.split('.').at(-1), first!.source]).toEqual([kind, key, 'S3.N3']);
});

it('names the last day of issue, and the first day that would do', () => {
  expect(verdicts(['2026-11-24', '10:00'], '2026-11-27', 2)[0]!.hint!.args!.latest).toBe('11月24日（周二）');
  expect(verdicts(['2026-11-25', '10:00'], '2026-11-27', 2)[0]!.hint!.args!.day).toBe('11月28日（周六）');
});

it('says when the calendar of the year is not published', () => {
  expect(verdicts(['2026-11-24', '10:00'], '2027-01-20', 2).map((one) => one.key)).toContain(
    'meetings.verdicts.provisional',
  );
});
