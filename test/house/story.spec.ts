import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoMeetings, type DemoMeeting } from '../../src/meetings/meetings.js';
import { seedDays, publishedYears } from '../../src/platform/clock/calendar-seed.js';
import {
  addDays,
  addMinutes,
  instantAt,
  localOf,
  type Instant,
  type LocalDate,
} from '../../src/platform/clock/instant.js';
import { isWorkday, type WorkingCalendar } from '../../src/platform/clock/working-days.rules.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import type { Feature } from '../../src/platform/feature/feature.js';
import { inOrder, storyDays, type DemoStory, type Scene, type StoryDays } from '../../src/platform/feature/story.js';

const known: WorkingCalendar = {
  special: new Map(seedDays().map((day) => [day.date, day.kind])),
  confirmed: new Set(publishedYears),
};

/** The same calendar, worked out once: a telling counts thousands of days. */
const special = Array.from({ length: 4 * 365 }, (_, n) => addDays('2025-01-01', n)).map(
  (day) => [day, isWorkday(known, day) ? 'WORK' : 'OFF'] as const,
);
const calendar: WorkingCalendar = { special: new Map(special), confirmed: new Set() };

/** Every day from July 2026 to the middle of August 2027; the hour goes round, so that each weekday meets each hour. */
const hours = ['00:10', '08:40', '11:05', '14:10', '23:50'];
const tellings = Array.from({ length: 411 }, (_, n) => instantAt(addDays('2026-07-01', n), hours[n % hours.length]!));

const counted = new Map<string, LocalDate>();

/** The days of a telling; what was counted once is kept. */
function daysOf(now: Instant): StoryDays {
  const days = storyDays(calendar, now);
  const workday = (n: number, from: string = days.today) => {
    const key = `${from} ${n}`;
    if (!counted.has(key)) counted.set(key, days.workday(n, from));
    return counted.get(key)!;
  };
  return { ...days, workday };
}

async function allStories(): Promise<DemoStory[]> {
  const files = readdirSync(join(projectRoot, 'src'), { recursive: true }) as string[];
  const stories: DemoStory[] = [];
  for (const file of files.filter((name) => name.endsWith('.feature.ts'))) {
    const features = (await import(`../../src/${file.replace(/ts$/, 'js')}`)) as Record<string, Feature>;
    for (const { stories: told = [] } of Object.values(features)) {
      for (const Story of told)
        stories.push(new (Story as unknown as new (...parts: object[]) => DemoStory)({}, {}, {}, {}, {}));
    }
  }
  return stories;
}

function faultOfOrder(now: Instant, scenes: Scene[]): string[] {
  try {
    inOrder(scenes);
    return [];
  } catch (error) {
    return [`${now}: ${(error as Error).message}`];
  }
}

/** Scenes of people at their desks outside working days; what has just begun, begins whenever the story is told. */
function offDuty(now: Instant, scenes: Scene[]): string[] {
  const begun = addMinutes(instantAt(localOf(now).date, '00:00'), -60);
  const past = scenes.filter(({ at, by }) => at < begun && by !== 'system');
  return past.flatMap(({ at, by }) => (isWorkday(calendar, localOf(at).date) ? [] : [`${now}: ${by} ${at}`]));
}

/** Meetings that have a room at a time at which another has it, with a quarter of an hour between. */
function clashes(now: Instant, meetings: DemoMeeting[]): string[] {
  const spans = meetings.flatMap(({ key, room, startsAt, minutes }) =>
    room ? [{ key, room, startsAt, endsAt: addMinutes(startsAt, minutes + 15) }] : [],
  );
  return spans.flatMap((a, n) =>
    spans
      .slice(n + 1)
      .filter((b) => a.room === b.room && a.startsAt < b.endsAt && b.startsAt < a.endsAt)
      .map((b) => `${now}: ${a.key} ${b.key}`),
  );
}

describe('the story of the demo organ, told on any day', () => {
  const faults = { order: [] as string[], duty: [] as string[], rooms: [] as string[] };
  const counts: number[] = [];

  beforeAll(async () => {
    const stories = await allStories();
    expect(stories.length).toBeGreaterThanOrEqual(19);
    for (const now of tellings) {
      const days = daysOf(now);
      const scenes = stories.flatMap((story) => story.scenes(days)).filter(({ at }) => at <= now);
      faults.order.push(...faultOfOrder(now, scenes));
      faults.duty.push(...offDuty(now, scenes));
      faults.rooms.push(...clashes(now, demoMeetings(days)));
      counts.push(scenes.filter(({ at }) => at < instantAt(days.today, '00:00')).length);
    }
  });

  test('every scene is later than what it stands on', () => expect(faults.order).toEqual([]));
  test('what people have done at their desks they have done on working days', () => expect(faults.duty).toEqual([]));
  test('no two meetings have one room at one time', () => expect(faults.rooms).toEqual([]));
  test('the same has happened on every day, but for the meetings of today', () => {
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(60);
  });
});

describe('scenes', () => {
  const scene = (at: string, name: string, after: string[] = []) =>
    ({ at, name, after, by: 'system', run: () => Promise.resolve() }) as unknown as Scene;

  test('come in order of time', () => {
    expect(inOrder([scene('2', 'b', ['a']), scene('1', 'a')]).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test.each([
    ['at the same time as', [scene('1', 'a'), scene('1', 'b', ['a'])]],
    ['before', [scene('2', 'a'), scene('1', 'b', ['a'])]],
    ['without', [scene('1', 'b', ['a'])]],
  ])('are refused %s what they stand on', (_, scenes) => {
    expect(() => inOrder(scenes)).toThrow('b at 1 is not after a');
  });
});
