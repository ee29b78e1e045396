import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Rows } from '../../platform/database/rows.js';
import { marks } from '../../platform/database/rows.js';
import type { ItemContent } from '../application/application.js';

/** What earlier meetings of a series left open, as items of the next one (S2.K1). */
export type CarriedSource = (rows: Rows, act: Act, meetingIds: readonly string[]) => Promise<ItemContent[]>;

/** Collects what is carried over: topics not reached, and what modules to the right add. */
@Injectable()
export class CarriedMatters {
  private readonly sources: CarriedSource[] = [notReached];

  add(source: CarriedSource): void {
    this.sources.push(source);
  }

  async of(rows: Rows, act: Act, meetingIds: readonly string[]): Promise<ItemContent[]> {
    if (!meetingIds.length) return [];
    const items: ItemContent[] = [];
    for (const source of this.sources) items.push(...(await source(rows, act, meetingIds)));
    return items;
  }
}

interface NotReached extends Omit<ItemContent, 'matter' | 'id'> {
  isMajor: number;
  isPersonnel: number;
}

/** Topics of the last meeting that were not reached come again. */
async function notReached(rows: Rows, _act: Act, [last]: readonly string[]): Promise<ItemContent[]> {
  const items = await rows<NotReached>(
    `SELECT title, category, presenterId, unitId, minutes, isMajor, isPersonnel FROM agenda_item
     WHERE meetingId IN (${marks([last])}) AND outcome = 'NOT_REACHED' ORDER BY position`,
    [last],
  );
  return items.map(({ isMajor, isPersonnel, ...item }) => ({
    ...item,
    matter: isPersonnel ? 'PERSONNEL' : isMajor ? 'MAJOR' : 'ORDINARY',
  }));
}
