import type { Refusal } from '../../platform/web/errors.js';
import type { Matter } from '../application/application.js';

/** What the agenda's rules need of the meeting. */
export interface AgendaOwner {
  isMajor: boolean | number;
}

/**
 * No topic is put on an approved list for major matters or personnel (P9, S2.O2); other items may be added while the
 * meeting is prepared, and the history tells the approver.
 */
export function additionFaults(meeting: AgendaOwner, matter: Matter): Refusal[] {
  if (meeting.isMajor) return [{ key: 'meetings.agenda.listClosed', source: 'P9' }];
  return matter === 'ORDINARY' ? [] : [{ key: 'meetings.agenda.majorNotAdded', field: 'matter', source: 'P9' }];
}

/** An ordinary item is not made a major one after approval either. */
export function changeFaults(before: Matter, after: Matter): Refusal[] {
  return before === after || after === 'ORDINARY'
    ? []
    : [{ key: 'meetings.agenda.majorNotAdded', field: 'matter', source: 'P9' }];
}

/** Ids in their order after one was moved a place up or down. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const at = ids.indexOf(id);
  const to = direction === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const order = [...ids];
  [order[at], order[to]] = [order[to]!, order[at]!];
  return order;
}

/** 干部任免 and 三重一大 as the item's columns hold them. */
export function matterOf(item: { isMajor: boolean | number; isPersonnel: boolean | number }): Matter {
  if (item.isPersonnel) return 'PERSONNEL';
  return item.isMajor ? 'MAJOR' : 'ORDINARY';
}
