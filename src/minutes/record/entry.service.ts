import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Stale } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { Meeting } from '../../meetings/meetings.js';
import { Decision } from '../decisions/decision.entity.js';
import type { DecisionForm, EntryForm } from './record.form.js';
import { MeetingRecord, RecordEntry, RecordEntryRevision } from './record.entity.js';
import { mayWrite } from './record.rules.js';

/** An entry as it is now kept. */
export interface SavedEntry {
  id: string;
  version: number;
}

/** The recorder's writing: entries and decisions (S3.R2). */
@Injectable()
export class EntryService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Saves an entry, new or changed. A new one saved twice under its form's key is one entry; a changed one keeps its
   * earlier wording. Throws `Stale` when somebody else changed it meanwhile.
   */
  save(act: Act, meetingId: string, form: EntryForm, version: number): Promise<SavedEntry> {
    return this.unitOfWork.run(act, async (tx) => {
      await writable(tx, act, meetingId);
      const known = await this.known(tx, meetingId, form);
      const speakerName = form.speakerName || (await nameOf(tx, meetingId, form.speakerId));
      if (form.kind !== 'NOTE' && !speakerName)
        throw new Refused({ key: 'minutes.record.noSpeaker', field: 'speakerName', source: 'S3.R1' });
      const values = {
        kind: form.kind,
        speakerId: form.speakerId,
        speakerName,
        text: form.text,
        changedAt: act.at,
        changedById: act.who.id,
      };
      if (!known) return this.add(tx, meetingId, form, values);
      if (form.entryId && known.version !== version) throw new Stale('record_entry', known.id);
      if (known.text === form.text && known.speakerName === speakerName && known.kind === form.kind) return known;
      await keepRevision(tx, known);
      await tx.change(RecordEntry, known, values);
      return { id: known.id, version: known.version + 1 };
    });
  }

  /** Adds or changes a decision of the meeting. */
  decide(act: Act, meetingId: string, form: DecisionForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await writable(tx, act, meetingId);
      const { decisionId, ...values } = form;
      const kept = { ...values, measure: form.measure || null };
      if (decisionId) {
        const decision = await tx.one(Decision, { id: decisionId, meetingId });
        await tx.change(Decision, { id: decision.id, version }, kept);
        return decisionId;
      }
      const all = await tx.find(Decision, { meetingId });
      const id = newId();
      await tx.insert(Decision, { id, meetingId, ...kept, position: all.length + 1, state: 'OPEN', createdAt: act.at });
      return id;
    });
  }

  private async known(tx: Tx, meetingId: string, form: EntryForm): Promise<RecordEntry | undefined> {
    if (form.entryId) return tx.one(RecordEntry, { id: form.entryId, meetingId });
    if (!form.clientKey) return undefined;
    return (await tx.find(RecordEntry, { meetingId, clientKey: form.clientKey }))[0];
  }

  private async add(tx: Tx, meetingId: string, form: EntryForm, values: Partial<RecordEntry>): Promise<SavedEntry> {
    const [last] = await tx.rows<{ n: number | null }>(
      'SELECT MAX(position) AS n FROM record_entry WHERE meetingId = ?',
      [meetingId],
    );
    const id = newId();
    await tx.insert(RecordEntry, {
      id,
      meetingId,
      itemId: form.itemId,
      ...values,
      position: Number(last?.n ?? 0) + 1,
      enteredAt: tx.act.at,
      enteredById: tx.act.who.id,
      clientKey: form.clientKey || null,
    });
    return { id, version: 1 };
  }
}

async function writable(tx: Tx, act: Act, meetingId: string): Promise<void> {
  await tx.lock(Meeting, meetingId);
  const record = await tx.one(MeetingRecord, { meetingId });
  if (act.who.id !== record.recorderId) throw new NotAllowed('only the recorder writes');
  if (!mayWrite(act, record)) throw new Refused({ key: 'minutes.record.frozen', source: 'S3.R4' });
}

async function nameOf(tx: Tx, meetingId: string, personId: string | null): Promise<string> {
  if (!personId) return '';
  const row = await tx.row<{ name: string }>('SELECT name FROM meeting_person WHERE meetingId = ? AND personId = ?', [
    meetingId,
    personId,
  ]);
  return row?.name ?? '';
}

async function keepRevision(tx: Tx, entry: RecordEntry): Promise<void> {
  await tx.insert(RecordEntryRevision, {
    id: newId(),
    entryId: entry.id,
    number: entry.version,
    speakerName: entry.speakerName,
    text: entry.text,
    at: entry.changedAt,
    byId: entry.changedById,
  });
}
