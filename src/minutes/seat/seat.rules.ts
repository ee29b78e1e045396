import type { Refusal } from '../../platform/web/errors.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import { isUnderWay } from '../session/session.rules.js';

/** 请求发言, 程序问题, 书面意见. */
export const seatWordKinds = ['FLOOR', 'POINT', 'OPINION'] as const;
export type SeatWordKind = (typeof seatWordKinds)[number];
export type SeatWordState = 'OPEN' | 'TAKEN' | 'WITHDRAWN';

/** Taken: the floor was given, or the opinion went into the record. */
export const seatWordActs = {
  take: { from: ['OPEN'], to: 'TAKEN' },
  withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
} as const;

interface Word {
  kind: SeatWordKind;
  itemId: string | null;
  state: string;
}

/** Why nothing can be asked or handed in: not in session, not in the room, recused, no words, or asked already. */
export function wordRefusals(
  word: { kind: SeatWordKind; text: string; itemId: string | null },
  { state, here, recused, own }: { state: string; here: boolean; recused: boolean; own: readonly Word[] },
): (Refusal | false)[] {
  const waits = own.some((one) => isOpen(one) && one.kind === 'FLOOR' && one.itemId === word.itemId);
  return [
    !isUnderWay(state) && { key: 'minutes.session.notInSession', source: 'S5.D4' },
    isUnderWay(state) && !here && { key: 'sitting.seat.notHere', source: 'S5.D1' },
    recused && { key: 'sitting.seat.recused', source: 'P7' },
    word.kind !== 'FLOOR' && !word.text && { key: 'input.required', field: 'text' },
    word.kind === 'FLOOR' && waits && { key: 'sitting.seat.asked', source: 'S5.D3' },
  ];
}

/** Whether somebody still waits for an answer to it. */
export function isOpen(word: { state: string }): boolean {
  return leadsFrom(seatWordActs.take, word.state);
}

/** Words for the chair to answer: those who ask for the floor at another item than the present one wait no longer. */
export function waiting<W extends Word>(words: readonly W[], openItemId: string | null): W[] {
  return words.filter((word) => isOpen(word) && (word.kind !== 'FLOOR' || word.itemId === openItemId));
}
