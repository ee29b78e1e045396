import type { Act } from '../../platform/access/act.js';
import { instantAt, localOf } from '../../platform/clock/instant.js';
import type { Rows } from '../../platform/database/rows.js';
import { visible } from '../../secrecy/secrecy.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import { itemsOf, type ItemRow } from '../plan/plan.queries.js';
import type { FeeClass } from '../plan/plan.rules.js';

/** A meeting of the year that spends fees. */
export interface CostRow {
  unit: string;
  type: MeetingType;
  feeClass: FeeClass;
  month: number;
  costFen: number;
  spentFen: number | null;
}

type Found = Omit<CostRow, 'month' | 'costFen' | 'spentFen'> & {
  startsAt: string;
  costFen: number | string | null;
  spentFen: number | string | null;
};

/** What is planned and what is held in a year, as far as this person may know of it (Q19). Two queries. */
export async function costsOf(rows: Rows, act: Act, year: number): Promise<{ plan: ItemRow[]; meetings: CostRow[] }> {
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  const found = await rows<Found>(
    `SELECT u.shortName AS unit, m.type, m.feeClass, m.startsAt, m.costFen, s.spentFen
     FROM meeting m JOIN unit u ON u.id = m.hostUnitId
       LEFT JOIN settlement s ON s.meetingId = m.id AND s.state = 'CONFIRMED'
     WHERE m.startsAt >= ? AND m.startsAt < ? AND m.feeClass IS NOT NULL
       AND m.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'CANCELLED') AND ${mayKnow.sql}
     ORDER BY m.startsAt, m.id`,
    [instantAt(`${year}-01-01`, '00:00'), instantAt(`${year + 1}-01-01`, '00:00'), ...mayKnow.params],
  );
  const meetings = found.map(({ startsAt, costFen, spentFen, ...row }) => ({
    ...row,
    month: Number(localOf(startsAt).date.slice(5, 7)),
    costFen: Number(costFen ?? 0),
    spentFen: spentFen === null ? null : Number(spentFen),
  }));
  return { plan: await itemsOf(rows, act, year, { state: 'PLANNED' }), meetings };
}
