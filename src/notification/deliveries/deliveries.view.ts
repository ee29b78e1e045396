import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import { paths } from '../notification.paths.js';
import { plainReason, standingOf, urgencyOf, type Standing } from './deliveries.rules.js';
import type { LedgerChannel, LedgerPerson } from './deliveries.queries.js';

export interface CellView {
  kind: string;
  label: string;
  note?: string;
  /** What the partner answered, word by word. */
  raw?: string;
}

export interface LedgerRow {
  personId: string;
  name: string;
  unitName: string;
  stuck: boolean;
  inbox: CellView;
  mail?: CellView;
  sms?: CellView;
  call?: CellView & { url: string };
  /** Failed deliveries of this person that may be sent again. */
  failed: string[];
}

const kinds: Record<Standing, string> = {
  QUEUED: '',
  RETRYING: 'wait',
  SENT: 'ok',
  FAILED: 'bad',
  NOT_CONFIGURED: '',
};

/** The ledger of one message: stuck ones first, then by rank. */
export function ledgerOf(
  people: readonly LedgerPerson[],
  channels: readonly LedgerChannel[],
  texts: Texts,
): LedgerRow[] {
  const rows = people.map((person) => {
    const own = channels.filter((one) => one.entryId === person.entryId);
    const told = person.callState === 'DONE' && person.callOutcome !== 'NOT_REACHED';
    const knows = person.readAt !== null || person.repliedAt !== null || told;
    const cell = (name: string) => {
      const one = own.find(({ channel }) => channel === name);
      return one && channelCell(one, texts);
    };
    const row = {
      personId: person.personId,
      name: person.name,
      unitName: person.unitName,
      inbox: inboxCell(person, texts),
      mail: cell('MAIL'),
      sms: cell('SMS'),
      call: callCell(person, texts),
      failed: own.filter(({ state }) => state === 'FAILED').map(({ id }) => id),
    };
    return { urgency: urgencyOf({ channels: own, knows }), row };
  });
  return rows.sort((a, b) => a.urgency - b.urgency).map(({ urgency, row }) => ({ ...row, stuck: urgency === 0 }));
}

function inboxCell(person: LedgerPerson, texts: Texts): CellView {
  const state = person.readAt ? 'READ' : 'ARRIVED';
  const note = person.readAt ? screenInstant(person.readAt) : undefined;
  return { kind: person.readAt ? 'ok' : '', label: texts.t(`notification.delivery.inbox.${state}`), note };
}

function channelCell(one: LedgerChannel, texts: Texts): CellView {
  const standing = standingOf(one);
  const answer = standing === 'RETRYING' ? one.lastError : one.detail;
  const cell = { kind: kinds[standing], label: texts.t(`notification.delivery.state.${standing}`) };
  if (standing === 'SENT') return { ...cell, note: screenInstant(one.changedAt) };
  if (!answer) return cell;
  const reason = texts.t(`notification.delivery.reason.${plainReason(answer)}`);
  const next = standing === 'RETRYING' && one.dueAt ? screenInstant(one.dueAt) : undefined;
  const note = next ? texts.t('notification.delivery.next', { reason, n: one.attempts, next }) : reason;
  return { ...cell, note, raw: answer === 'noAddress' ? undefined : answer };
}

function callCell(person: LedgerPerson, texts: Texts): LedgerRow['call'] {
  if (!person.callId) return undefined;
  const open = person.callState === 'OPEN';
  const word = person.callOutcome ?? 'OPEN';
  const url = paths.call(person.callId);
  return { kind: open ? 'wait' : 'ok', label: texts.t(`notification.call.${word}`), url };
}
