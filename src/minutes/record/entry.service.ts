import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Stale } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Texts } from '../../platform/text/texts.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { Decision } from '../decisions/decision.entity.js';
import { setAssisting } from '../decisions/assisting.js';
import { Deviation } from '../session/deviation.entity.js';
import { sittingIn } from '../session/sitting.queries.js';
import { recordToWrite, takeOver } from '../takeover/take-over.js';
import type { DecisionForm, EntryForm } from './record.form.js';
import { addEntry, written } from './add-entry.js';
import { awaitedBefore } from './last-speaker.rules.js';
import { RecordEntry, RecordEntryRevision } from './record.entity.js';
import { strangers } from './belonging.js';
import { isKeptVerbatim } from './record.rules.js';

/** An entry as it is now kept. */
export interface SavedEntry {
  id: string;
  version: number;
}

/** The recorder's writing: entries and decisions (S3.R2). */
@Injectable()
export class EntryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  /**
   * Saves an entry, new or changed. A new one saved twice under its form's key is one entry; a changed one keeps its
   * earlier wording. With `taking` the record is taken over first. Throws `Stale` when somebody else changed the entry
   * or took the record over meanwhile, `Refused` when the chair speaks before his turn without a reason (P6).
   */
  save(act: Act, meetingId: string, form: EntryForm, version: number, taking = false): Promise<SavedEntry> {
    return this.unitOfWork.run(act, async (tx) => {
      if (taking) await takeOver(tx, await lockMeeting(tx, meetingId));
      const { record } = await recordToWrite(tx, meetingId);
      const known = await this.known(tx, meetingId, form);
      const speakerName = form.speakerName || (await nameOf(tx, meetingId, form.speakerId));
      const text = form.text || (form.kind === 'WAIVER' ? this.texts.t('sitting.lastSpeaker.waiver') : '');
      refuse([
        ...(await strangers(tx, meetingId, form)),
        !text && { key: 'input.required', field: 'text' },
        form.kind !== 'NOTE' &&
          !speakerName && { key: 'minutes.record.noSpeaker', field: 'speakerName', source: 'S3.R1' },
      ]);
      const { kind, speakerId } = form;
      const values = { kind, speakerId, speakerName, text, changedAt: act.at, changedById: act.who.id };
      if (!known) {
        await this.lastSpeaker(tx, meetingId, form);
        const { itemId, clientKey } = form;
        return addEntry(tx, meetingId, { itemId, clientKey, kind, speakerId, speakerName, text });
      }
      if (form.entryId && known.version !== version) throw new Stale('record_entry', known.id);
      if (known.text === text && known.speakerName === speakerName && known.kind === kind) return known;
      refuse([isKeptVerbatim(known, record) && { key: 'sitting.dissentKept', field: 'text', source: 'S5.D3' }]);
      if (known.kind !== kind || known.speakerId !== speakerId)
        await this.lastSpeaker(tx, meetingId, { ...form, itemId: known.itemId });
      await keepRevision(tx, known);
      await tx.change(RecordEntry, known, values);
      written(tx, meetingId, known.id, { kind, letters: text.length, before: known.text.length });
      return { id: known.id, version: known.version + 1 };
    });
  }

  /** Adds or changes a decision of the meeting. */
  decide(act: Act, meetingId: string, form: DecisionForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await recordToWrite(tx, meetingId);
      refuse(await strangers(tx, meetingId, form));
      const { decisionId, assistUnitIds = [], ...values } = form;
      const kept = { ...values, measure: form.measure || null };
      if (decisionId) {
        const decision = await tx.one(Decision, { id: decisionId, meetingId });
        await tx.change(Decision, { id: decision.id, version }, kept);
        await setAssisting(tx, decisionId, assistUnitIds, form.leadUnitId);
        decided(tx, meetingId, decisionId, version + 1);
        return decisionId;
      }
      const all = await tx.find(Decision, { meetingId });
      const id = newId();
      await tx.insert(Decision, { id, meetingId, ...kept, position: all.length + 1, state: 'OPEN', createdAt: act.at });
      await setAssisting(tx, id, assistUnitIds, form.leadUnitId);
      decided(tx, meetingId, id, 1);
      return id;
    });
  }

  /** P6: the chair's opinion on a major item waits for the others, or its reason is kept as a deviation. */
  private async lastSpeaker(tx: Tx, meetingId: string, form: EntryForm): Promise<void> {
    const sitting = await sittingIn(tx, meetingId);
    const entries = await tx.find(RecordEntry, { meetingId });
    const item = sitting.items.find((one) => one.id === form.itemId);
    const awaited = awaitedBefore(form, item, { ...sitting.meeting, ...sitting, entries }, tx.act.at);
    if (!awaited.length) return;
    const reason = form.overrideReason;
    const args = { names: awaited.join('、') };
    if (!reason) throw new Refused({ key: 'sitting.lastSpeaker.early', args, field: 'overrideReason', source: 'P6' });
    const deviation = { id: newId(), meetingId, itemId: form.itemId, kind: 'LAST_SPEAKER' as const, reason };
    await tx.insert(Deviation, { ...deviation, at: tx.act.at, enteredById: tx.act.who.id });
    const detail = { awaited: awaited.length, letters: reason.length };
    tx.audit({ act: 'record.lastSpeakerOverride', subject: 'meeting', id: meetingId, detail });
  }

  private async known(tx: Tx, meetingId: string, form: EntryForm): Promise<RecordEntry | undefined> {
    if (form.entryId) return tx.one(RecordEntry, { id: form.entryId, meetingId });
    if (!form.clientKey) return undefined;
    return (await tx.find(RecordEntry, { meetingId, clientKey: form.clientKey }))[0];
  }
}

function decided(tx: Tx, meetingId: string, decisionId: string, version: number): void {
  tx.audit({ act: 'record.decide', subject: 'meeting', id: meetingId, detail: { decisionId, version } });
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
