import type { Rows } from '../../platform/database/rows.js';
import type { AgendaItem } from './agenda-item.entity.js';

/** An item with the names its lines show. */
export interface AgendaRow extends AgendaItem {
  presenter: string | null;
  unit: string | null;
  /** Who sits in for this item only, parted by `、`. */
  attendees: string | null;
}

/** The items of a meeting in their order, with who attends each of them only. One query. */
export async function agendaRows(rows: Rows, meetingId: string): Promise<AgendaRow[]> {
  const items = await rows<AgendaRow>(
    `SELECT i.*, p.name AS presenter, u.shortName AS unit,
       (SELECT GROUP_CONCAT(q.name ORDER BY q.rank, q.id) FROM agenda_attendee a JOIN person q ON q.id = a.personId
        WHERE a.itemId = i.id) AS attendees
     FROM agenda_item i LEFT JOIN person p ON p.id = i.presenterId LEFT JOIN unit u ON u.id = i.unitId
     WHERE i.meetingId = ? ORDER BY i.position`,
    [meetingId],
  );
  return items.map((item) => ({ ...item, attendees: item.attendees?.replaceAll(',', '、') ?? null }));
}
