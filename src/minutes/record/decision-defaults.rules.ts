import { addWorkingDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';

/** Working days after the meeting until a decision is to be done, unless the recorder writes another day. */
const usualDays = 10;

/** What the agenda says of an item's author. */
export interface Proposed {
  presenterId: string | null;
  /** The unit that brought the item in, else its presenter's. */
  unitId: string | null;
}

export interface DecisionDefaults {
  leadUnitId: string | null;
  ownerId: string | null;
  dueOn: string;
}

/**
 * What a new decision begins with (P18): the unit and the presenter of the item at hand, as far as both may be chosen,
 * and a usual time. All of it is only proposed to the recorder.
 */
export function decisionDefaults(
  item: Proposed | undefined,
  day: string,
  calendar: WorkingCalendar,
  offered: { units: readonly string[]; people: readonly string[] },
): DecisionDefaults {
  const among = (id: string | null | undefined, ids: readonly string[]) => (id && ids.includes(id) ? id : null);
  const leadUnitId = among(item?.unitId, offered.units);
  return {
    leadUnitId,
    ownerId: leadUnitId && among(item?.presenterId, offered.people),
    dueOn: addWorkingDays(calendar, day, usualDays),
  };
}
