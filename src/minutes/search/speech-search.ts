import { Injectable } from '@nestjs/common';
import { hasRole, type Principal } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { reindex, SearchSource, type SearchText } from '../../platform/search/search-source.js';
import { Texts } from '../../platform/text/texts.js';
import { visible } from '../../secrecy/secrecy.js';
import { RecordApproved } from '../minutes.events.js';
import { paths } from '../minutes.paths.js';

interface Row {
  meetingId: string;
  meeting: string;
  item: string | null;
  speakerName: string;
  text: string;
  sortAt: string;
}

/** What was said, by its words: found once the record is approved, by who may read the record (S3.R10). */
@Injectable()
export class SpeechSearch extends SearchSource {
  readonly kind = 'speech';

  constructor(private readonly texts: Texts) {
    super();
  }

  async read(tx: Tx, id: string): Promise<SearchText | undefined> {
    const row = await tx.row<Row>(
      `SELECT e.meetingId, e.speakerName, e.text, m.title AS meeting, m.sortAt, i.title AS item
       FROM record_entry e JOIN meeting m ON m.id = e.meetingId
       JOIN meeting_record r ON r.meetingId = e.meetingId AND r.state = 'APPROVED'
       LEFT JOIN agenda_item i ON i.id = e.itemId WHERE e.id = ?`,
      [id],
    );
    if (!row) return undefined;
    const { meetingId, meeting, item, speakerName, text } = row;
    return {
      subject: { kind: 'meeting', id: meetingId },
      title: this.texts.t('search.speechTitle', { speaker: speakerName, meeting }).slice(0, 190),
      url: `${paths.record(meetingId)}#entry-${id}`,
      text: [text, speakerName, item, meeting].filter(Boolean).join('\n'),
      sortAt: row.sortAt as Instant,
    };
  }

  override reach(reader: Principal): Fragment {
    return readsRecord(reader, 'd.subjectId');
  }
}

/** `mayReadRecord` of approved records, as a condition: `meetingColumn` is the SQL of the meeting's id. */
export function readsRecord(reader: Principal, meetingColumn: string): Fragment {
  const known = visible(reader, 'meeting', meetingColumn);
  if (hasRole(reader, 'ARCHIVIST', 'OVERSIGHT')) return known;
  const chairs = [reader.id, ...reader.delegateOf];
  return {
    sql: `${known.sql} AND (EXISTS (SELECT 1 FROM meeting rm JOIN meeting_record rr ON rr.meetingId = rm.id
        WHERE rm.id = ${meetingColumn} AND (? IN (rr.recorderId, rm.organizerId, rm.convenerId)
          OR rm.chairId IN (${chairs.map(() => '?').join(', ')})))
      OR EXISTS (SELECT 1 FROM meeting_person rp WHERE rp.meetingId = ${meetingColumn} AND rp.personId = ?))`,
    params: [...known.params, reader.id, ...chairs, reader.id],
  };
}

/** Has the words of an approved record indexed, each entry by itself. */
@Injectable()
export class IndexRecord extends Handler {
  readonly name = 'minutes.indexRecord';
  override readonly listensTo = RecordApproved;

  async handle(tx: Tx, job: Job): Promise<void> {
    const entries = await tx.rows<{ id: string }>('SELECT id FROM record_entry WHERE meetingId = ? ORDER BY position', [
      job.payload.meetingId,
    ]);
    for (const { id } of entries) await reindex(tx, 'speech', id);
  }
}
