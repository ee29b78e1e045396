import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Retention } from '../retention/retention.rules.js';

/** 申请、通知、议程、签到表、材料、记录、专家意见、会签、纪要、督办清单、评估 (domain §5.6). */
export const documentKinds = [
  ...(['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD'] as const),
  ...(['EXPERTS', 'COUNTERSIGN', 'MINUTES', 'FOLLOWUP', 'EVALUATION'] as const),
];
export type DocumentKind = (typeof documentKinds)[number];

const required: Record<string, readonly DocumentKind[]> = {
  ROUTINE: ['NOTICE', 'AGENDA', 'ATTENDANCE', 'RECORD'],
  TOPIC: ['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD', 'MINUTES', 'EVALUATION'],
  STUDY: ['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD', 'EXPERTS', 'EVALUATION'],
  JOINT: [
    ...(['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD'] as const),
    ...(['COUNTERSIGN', 'MINUTES', 'EVALUATION'] as const),
  ],
};

export const filingActs = {
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  resubmit: { from: ['RETURNED'], to: 'SUBMITTED' },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
} as const;

export const filingStates: StateTable = {
  name: 'filing',
  initial: 'SUBMITTED',
  finals: ['ACCEPTED'],
  acts: filingActs,
};

/** The documents a meeting of this type must hold; a follow-up list where a topic or joint meeting decided something (domain §5.6). */
export function requiredOf(type: string, decided = false): readonly DocumentKind[] {
  const always = required[type] ?? required.TOPIC!;
  return decided && ['TOPIC', 'JOINT'].includes(type) ? [...always, 'FOLLOWUP'] : always;
}

/** Required documents that are neither there nor explained (S6.A2). */
export function lackingOf(
  type: string,
  present: ReadonlySet<string>,
  reasons: ReadonlyMap<string, string>,
  decided = false,
): DocumentKind[] {
  return requiredOf(type, decided).filter((kind) => !present.has(kind) && !reasons.get(kind)?.trim());
}

/** Whether a meeting can be filed (again) by its organiser: it was never filed, or was returned. */
export function isToFile(item: { state: string } | undefined): boolean {
  return !item || leadsFrom(filingActs.resubmit, item.state);
}

/** The archivist receives what waits for it, never what he filed himself (P20). */
export function mayReceive(act: Act, item: { state: string; submittedById: string }): boolean {
  return hasRole(act.who, 'ARCHIVIST') && isToReceive(item) && act.who.id !== item.submittedById;
}

/** Whether what was filed waits to be received. */
export function isToReceive(item: { state: string }): boolean {
  return leadsFrom(filingActs.accept, item.state);
}

/** The last day for handing a meeting's documents over: 30 June of the following year (domain §5.3). */
export function fileBy(endedOn: string): string {
  return `${Number(endedOn.slice(0, 4)) + 1}-06-30`;
}

/** 档号: 全宗号-门类·年度-保管期限-机构-件号 (DA/T 22-2015 §5.4, DA/T 13-2022). */
export function archiveNumber(parts: {
  fonds: string;
  year: number;
  retention: Retention;
  unit: string;
  n: number;
}): string {
  return `${parts.fonds}-WS·${parts.year}-${parts.retention}-${parts.unit}-${String(parts.n).padStart(4, '0')}`;
}

const form = /^[A-Z0-9]{1,8}-WS·(\d{4})-(Y|D30|D10)-[A-Z0-9]{1,16}-\d{4,}$/;

/** Whether a number has the form of DA/T 13-2022 and names this year and retention. */
export function isArchiveNumber(number: string, year: number, retention: Retention): boolean {
  const [, itsYear, itsRetention] = form.exec(number) ?? [];
  return itsYear === String(year) && itsRetention === retention;
}
