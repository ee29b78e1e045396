import { addWorkingDays, isWorkday, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';

/** A step of the ladder: how many working days from the due date, what it says, and how far up it goes. */
export interface Rung {
  step: string;
  day: string;
  /** Working days from the due date; negative before it. */
  offset: number;
  kind: 'task.near' | 'task.due' | 'task.overdue' | 'task.listed';
  to: 'OWNER' | 'LIAISON' | 'HEAD' | 'PRINCIPAL';
}

/**
 * Reminders before, on and after the due date, each on its own working day (domain §8.5, pages.md 督办-3, -5, -6). A due
 * date without work has no reminder of its own: the one before it has said so.
 */
export function ladderOf(dueOn: string, calendar: WorkingCalendar): Rung[] {
  const rung = (offset: number, kind: Rung['kind'], to: Rung['to']): Rung => ({
    step: offset ? `T${offset > 0 ? '+' : ''}${offset}` : 'T',
    day: offset ? addWorkingDays(calendar, dueOn, offset) : dueOn,
    offset,
    kind,
    to,
  });
  return [
    rung(-5, 'task.near', 'OWNER'),
    rung(-3, 'task.near', 'OWNER'),
    rung(-1, 'task.near', 'LIAISON'),
    ...(isWorkday(calendar, dueOn) ? [rung(0, 'task.due', 'OWNER')] : []),
    rung(1, 'task.overdue', 'HEAD'),
    rung(3, 'task.overdue', 'HEAD'),
    rung(5, 'task.listed', 'PRINCIPAL'),
  ];
}

/** From its second overdue task in twelve months on a unit is listed at once (督办-6). */
export function isListedAtOnce(overdueInYear: number): boolean {
  return overdueInYear >= 2;
}
