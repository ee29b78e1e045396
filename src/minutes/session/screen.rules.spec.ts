import { instantAt } from '../../platform/clock/instant.js';
import { screenOf } from './screen.rules.js';
import type { Sitting } from './sitting.queries.js';

const at = (time: string) => instantAt('2026-11-27', time);
const item = (position: number, startedAt: string | null, endedAt: string | null) => ({
  ...{ position, title: `第${position}题`, presenterName: '牛春生', minutes: 30 },
  ...{ startedAt: startedAt && at(startedAt), endedAt: endedAt && at(endedAt) },
});
const sitting = (meeting: object, ...items: object[]) =>
  ({
    meeting: {
      ...{ title: '专题会议', label: 'INTERNAL', startsAt: at('09:00'), endsAt: at('10:30') },
      ...{ actualStartAt: null, actualEndAt: null, ...meeting },
    },
    items,
  }) as unknown as Sitting;
const quorum = { present: 3, due: 4, share: 'MORE_THAN_HALF' as const };

it('shows what comes first before the meeting begins', () => {
  const screen = screenOf(sitting({}, item(1, null, null)), quorum, at('08:50'));
  expect(screen).toMatchObject({ title: '专题会议', now: '08:50', actual: null, overtime: 0, item: undefined });
  expect(screen.next).toEqual({ position: 1, title: '第1题', presenter: '牛春生', minutes: 30 });
  expect(screen.quorum).toEqual({ present: 3, due: 4, wanted: 3, met: true });
});

it('shows the item that is on, its time and the next', () => {
  const running = sitting(
    { actualStartAt: at('09:05') },
    item(1, '09:05', '09:20'),
    item(2, '09:20', null),
    item(3, null, null),
  );
  const screen = screenOf(running, quorum, at('09:55'));
  expect(screen.item).toMatchObject({ position: 2, spent: 35, over: true });
  expect(screen.next).toMatchObject({ position: 3 });
  expect(screen.actual).toEqual({ from: '09:05', until: null });
  expect(screenOf(running, quorum, at('10:40')).overtime).toBe(10);
});

it('shows nothing to come once it is over', () => {
  const over = sitting({ actualStartAt: at('09:00'), actualEndAt: at('10:00') }, item(1, null, null));
  expect(screenOf(over, quorum, at('11:00'))).toMatchObject({ next: undefined, item: undefined, overtime: 0 });
});

it('throws no word of a work secret on the wall', () => {
  const secret = sitting(
    { label: 'WORK_SECRET', actualStartAt: at('09:00') },
    item(1, '09:00', null),
    item(2, null, null),
  );
  expect(JSON.stringify(screenOf(secret, quorum, at('09:10')))).not.toMatch(/专题会议|第\d题|牛春生/);
});
