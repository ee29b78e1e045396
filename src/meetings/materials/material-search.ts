import { Injectable } from '@nestjs/common';
import { hasRole, labels, type Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import type { Tx } from '../../platform/database/tx.js';
import { SearchSource, type SearchText } from '../../platform/search/search-source.js';
import { visible } from '../../secrecy/secrecy.js';
import { uncommitted, uncommittedOn } from '../experts/commitment.queries.js';
import { paths } from '../meetings.paths.js';

interface Row {
  meetingId: string;
  title: string;
  createdAt: string;
  meeting: string;
  item: string | null;
  fileName: string;
}

/** Papers of meetings, by their names, for who may open them (S8.X3, S8.I2). */
@Injectable()
export class MaterialSearch extends SearchSource {
  readonly kind = 'material';

  constructor(private readonly clock: Clock) {
    super();
  }

  async read(tx: Tx, id: string): Promise<SearchText | undefined> {
    const row = await tx.row<Row>(
      `SELECT p.meetingId, p.title, p.createdAt, m.title AS meeting, i.title AS item, v.fileName
       FROM material p JOIN meeting m ON m.id = p.meetingId LEFT JOIN agenda_item i ON i.id = p.itemId
       JOIN material_version v ON v.materialId = p.id
         AND v.number = (SELECT MAX(n.number) FROM material_version n WHERE n.materialId = p.id)
       WHERE p.id = ? AND p.removedAt IS NULL AND p.recalledAt IS NULL`,
      [id],
    );
    if (!row) return undefined;
    const { meetingId, title, fileName, meeting, item } = row;
    return {
      subject: { kind: 'meeting', id: meetingId },
      title,
      url: paths.material(id),
      text: [title, fileName, item, meeting].filter(Boolean).join('\n'),
      sortAt: row.createdAt as Instant,
    };
  }

  /** `mayOpen` as a condition. */
  override reach(reader: Principal): Fragment {
    const known = visible(reader, 'meeting', 'd.subjectId');
    const cleared = labels.slice(0, labels.indexOf(reader.clearance) + 1);
    const me = reader.id;
    const oversees = hasRole(reader, 'OVERSIGHT') ? "OR p.label <> 'WORK_SECRET'" : '';
    return {
      sql: `${known.sql} AND EXISTS (SELECT 1 FROM material p JOIN meeting m ON m.id = p.meetingId
        LEFT JOIN agenda_item i ON i.id = p.itemId
        LEFT JOIN meeting_person mp ON mp.meetingId = p.meetingId AND mp.personId = ?
        WHERE p.id = d.id AND p.label IN (${cleared.map(() => '?').join(', ')}) AND (
          ? IN (p.createdById, m.organizerId, m.convenerId, m.chairId, m.recorderId, i.presenterId) ${oversees}
          OR p.distributedAt IS NOT NULL AND (p.label = 'PUBLIC' OR mp.capacity = 'MEMBER'
          OR (mp.capacity IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agenda_attendee a JOIN agenda_item ai ON ai.id = a.itemId
            WHERE ai.meetingId = p.meetingId AND a.personId = ?))
          OR (mp.capacity IS NOT NULL AND EXISTS (SELECT 1 FROM agenda_attendee a
            WHERE a.itemId = p.itemId AND a.personId = ?))))
        AND (p.label = 'PUBLIC' OR p.createdById = ? OR (NOT EXISTS (SELECT 1 FROM recusal x
            WHERE x.itemId = p.itemId AND x.personId = ? AND x.liftedAt IS NULL AND x.withholds = 1)
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = ? AND ${uncommitted}))))`,
      params: [
        ...[...known.params, me, ...cleared, me, me, me, me, me, me],
        ...uncommittedOn(localDateOf(this.clock.now())),
      ],
    };
  }
}
