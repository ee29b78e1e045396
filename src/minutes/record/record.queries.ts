import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { PrintService } from '../../platform/print/print.service.js';
import { unitChoices, type UnitOption } from '../../organisation/organisation.js';
import type { Refusal } from '../../platform/web/errors.js';
import { assistingIn } from '../decisions/assisting.js';
import type { Decision } from '../decisions/decision.entity.js';
import type { RecordTakeover } from '../takeover/takeover.entity.js';
import type { Erratum, MeetingRecord, RecordEntry } from './record.entity.js';
import type { Sitting } from '../session/sitting.queries.js';
import { missing } from './record.rules.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';

export type DecisionRow = Decision & {
  leadUnitName: string | null;
  ownerName: string | null;
  assistUnitIds: string[];
  /** Names of the assisting units, in official order. */
  assistUnits: string[];
};

export type ErratumRow = Erratum & { proposedByName: string; decidedByName: string | null };

export type TakeoverRow = RecordTakeover & { fromName: string; toName: string };

/** What a record holds beside what flows in from the sitting. */
export interface RecordContent {
  record: MeetingRecord & {
    recorderName: string;
    approvedByName: string | null;
    deputyId: string | null;
    deputyName: string | null;
  };
  entries: RecordEntry[];
  decisions: DecisionRow[];
  errata: ErratumRow[];
  /** From whom to whom the record passed, oldest first. */
  takeovers: TakeoverRow[];
  /** Why the chair spoke before others, by item (P6). */
  overrides: { itemId: string; reason: string }[];
}

/** The content of a meeting's record, inside a transaction or for a page; undefined before the sitting opened. */
export async function contentOf(rows: Rows, meetingId: string): Promise<RecordContent | undefined> {
  const [record] = await rows<RecordContent['record']>(
    `SELECT r.*, p.name AS recorderName, a.name AS approvedByName, d.personId AS deputyId, s.name AS deputyName
     FROM meeting_record r JOIN person p ON p.id = r.recorderId LEFT JOIN person a ON a.id = r.approvedById
     LEFT JOIN record_deputy d ON d.meetingId = r.meetingId LEFT JOIN person s ON s.id = d.personId
     WHERE r.meetingId = ?`,
    [meetingId],
  );
  if (!record) return undefined;
  const entries = await rows<RecordEntry>(
    'SELECT * FROM record_entry WHERE meetingId = ? ORDER BY position, enteredAt, id',
    [meetingId],
  );
  const decided = await rows<DecisionRow>(
    `SELECT d.*, u.shortName AS leadUnitName, p.name AS ownerName FROM decision d
     LEFT JOIN unit u ON u.id = d.leadUnitId LEFT JOIN person p ON p.id = d.ownerId
     WHERE d.meetingId = ? ORDER BY d.position, d.id`,
    [meetingId],
  );
  const assisting = await assistingIn(rows, meetingId);
  const decisions = decided.map((one) => ({ ...one, ...assisting(one.id) }));
  const errata = await rows<ErratumRow>(
    `SELECT e.*, p.name AS proposedByName, a.name AS decidedByName FROM erratum e
     JOIN person p ON p.id = e.proposedById LEFT JOIN person a ON a.id = e.decidedById WHERE e.meetingId = ? ORDER BY e.number`,
    [meetingId],
  );
  const takeovers = await rows<TakeoverRow>(
    `SELECT t.*, f.name AS fromName, p.name AS toName FROM record_takeover t JOIN person f ON f.id = t.fromId
     JOIN person p ON p.id = t.toId WHERE t.meetingId = ? ORDER BY t.at, t.id`,
    [meetingId],
  );
  const overrides = await rows<RecordContent['overrides'][number]>(
    "SELECT itemId, reason FROM deviation WHERE meetingId = ? AND kind = 'LAST_SPEAKER' ORDER BY at, id",
    [meetingId],
  );
  return { record, entries, decisions, errata, takeovers, overrides };
}

/** What keeps a record from its review; on a page and, read again, in the transaction (Q51). */
export function lackingOf(sitting: Sitting, content: RecordContent, print: PrintService): Refusal[] {
  const facts = { ...content, items: sitting.items, arrivals: sitting.events.length };
  return missing(facts, (text) => print.unprintable(text));
}

/** Reads of records. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly database: Database,
    private readonly print: PrintService,
  ) {}

  content(meetingId: string): Promise<RecordContent | undefined> {
    return contentOf(rowsOf(this.database), meetingId);
  }

  /** What the record still lacks, as `ReviewService` will refuse it. */
  lacking(sitting: Sitting, content: RecordContent): Refusal[] {
    return lackingOf(sitting, content, this.print);
  }

  units(): Promise<UnitOption[]> {
    return unitChoices(rowsOf(this.database));
  }
}
