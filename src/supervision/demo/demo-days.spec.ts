import { seedDays } from '../../platform/clock/calendar-seed.js';
import { addDays, instantAt, type LocalDate } from '../../platform/clock/instant.js';
import { addWorkingDays, type SpecialDay, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { StoryDays } from '../../platform/feature/story.js';
import { DemoCompletions } from './demo-completions.js';
import { DemoTasks } from './demo-tasks.js';
import { afterMeeting } from './task-scene.js';

const none = null as never;
const stories = [new DemoTasks(none, none, none), new DemoCompletions(none, none, none, none)];
const special = new Map<string, SpecialDay>(seedDays().map(({ date, kind }) => [date, kind]));
const calendar: WorkingCalendar = { special, confirmed: new Set([2024, 2025, 2026]) };

/* The demo organ can be made on any day: long holidays put nothing of its story before its cause. */
test('whatever the day, a task is signed for when its minutes are out, and what follows comes in order', () => {
  const wrong: string[] = [];
  const known = new Map<string, LocalDate>();
  for (let today = addDays('2026-01-01', 0); today < '2027-01-01'; today = addDays(today, 1)) {
    const workday = (n: number, from: string = today) => {
      const key = `${from} ${n}`;
      if (!known.has(key)) known.set(key, addWorkingDays(calendar, from, n));
      return known.get(key)!;
    };
    const days: StoryDays = { now: instantAt(today, '18:00'), today, workday };
    const last = new Map<string, string>();
    for (const { of, at } of stories.flatMap((story) => story.scenes(days))) {
      const task = of.join();
      const cause = last.get(task) ?? afterMeeting(days, of[0])(2, '09:40');
      if (at <= cause || at > days.now) wrong.push(`${today}: ${task} at ${at}, after ${cause}`);
      last.set(task, at);
    }
  }
  expect(wrong).toEqual([]);
});
