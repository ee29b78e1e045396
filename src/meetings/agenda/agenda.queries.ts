import type { Rows } from '../../platform/database/rows.js';
import type { AgendaItem } from './agenda-item.entity.js';

/** An item with the names its lines show. */
export interface AgendaRow extends AgendaItem {
  presenter: string | null;
  unit: string | null;
  /** Who sits in for this item only, parted by `、`. */
  attendees: string | null;
}

/** The items of a meeting in their order, with who attends each of them only. Two queries. */
export async function agendaRows(rows: Rows, meetingId: string): Promise<AgendaRow[]> {
  const items = await rows<AgendaRow>(
    `SELECT i.*, p.name AS presenter, u.shortName AS unit FROM agenda_item i
     LEFT JOIN person p ON p.id = i.presenterId LEFT JOIN unit u ON u.id = i.unitId
     WHERE i.meetingId = ? ORDER BY i.position`,
    [meetingId],
  );
  const attendees = await rows<{ itemId: string; name: string }>(
    `SELECT a.itemId, p.name FROM agenda_attendee a JOIN agenda_item i ON i.id = a.itemId
     JOIN person p ON p.id = a.personId WHERE i.meetingId = ? ORDER BY p.rank`,
    [meetingId],
  );
  return items.map((item) => ({
    ...item,
    attendees:
      attendees
        .filter((one) => one.itemId === item.id)
        .map((one) => one.name)
        .join('、') || null,
  }));
}
