import type { Rows } from '../../platform/database/rows.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { TypeTerms } from '../types/type.rules.js';
import { owedLines, type OwedFacts, type OwedLine, type StoredOwed } from './owed.rules.js';

interface ItemFound {
  id: string;
  position: number;
  title: string;
  category: string;
  presenterId: string | null;
  presenter: string | null;
}

/** The papers that a meeting needs and how each stands. Four queries. */
export async function owedFor(
  rows: Rows,
  meeting: { id: string; organizerId: string },
  terms: TypeTerms,
  usualDue: Instant | null,
): Promise<OwedLine[]> {
  const { id, organizerId } = meeting;
  const [organizer] = await rows<{ id: string; name: string }>('SELECT id, name FROM person WHERE id = ?', [
    organizerId,
  ]);
  const items = await rows<ItemFound>(
    `SELECT i.id, i.position, i.title, i.category, i.presenterId, p.name AS presenter FROM agenda_item i
     LEFT JOIN person p ON p.id = i.presenterId WHERE i.meetingId = ? ORDER BY i.position`,
    [id],
  );
  const stored = await rows<StoredOwed>(
    `SELECT o.id, o.lineKey, o.itemId, o.name, o.ownerId, p.name AS owner, o.dueAt, o.waivedAt, o.waivedByName,
       o.waiverReason
     FROM owed_material o LEFT JOIN person p ON p.id = o.ownerId WHERE o.meetingId = ? ORDER BY o.createdAt, o.id`,
    [id],
  );
  const papers = await rows<OwedFacts['papers'][number]>(
    `SELECT itemId, owedId, review, distributedAt FROM material
     WHERE meetingId = ? AND removedAt IS NULL AND recalledAt IS NULL`,
    [id],
  );
  return owedLines({
    ...{ terms, organizer: organizer!, usualDue, stored, papers },
    items: items.map(({ presenterId, presenter, ...item }) => ({
      ...item,
      presenter: presenterId ? { id: presenterId, name: presenter ?? '' } : null,
    })),
  });
}
