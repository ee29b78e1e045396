import { paperDate } from '../../platform/clock/format.js';
import type { WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import { paths } from '../supervision.paths.js';
import { lightOf, overdueOf } from './task.rules.js';
import type { TaskRow } from './task.sight.js';

/** Names of the assisting units. */
export function assistingOf({ assist }: { assist: string | null }): string[] {
  return assist?.split(',') ?? [];
}

/** What every page and file says of a task: its light and state in words, both dates. */
export function taskLine(task: TaskRow, today: string, calendar: WorkingCalendar, texts: Texts) {
  const light = lightOf(task, today, calendar);
  const days = overdueOf(task, today, calendar);
  return {
    ...task,
    assist: assistingOf(task).join('、'),
    progress: Number(task.progress),
    url: paths.task(task.id),
    meetingUrl: task.meeting && `/meetings/${task.meetingId}`,
    light: light === 'green' ? 'ok' : light,
    lightText: texts.t(`supervision.light.${light}`, { days }),
    stateText: texts.t(`supervision.state.${task.state}`),
    original: paperDate(task.originalDueOn),
    due: paperDate(task.dueOn),
    extended: task.dueOn !== task.originalDueOn,
    mark: task.label === 'WORK_SECRET' ? texts.t('meetings.label.WORK_SECRET') : undefined,
  };
}
export type TaskLine = ReturnType<typeof taskLine>;
