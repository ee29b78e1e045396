import type { StateTable } from '../../platform/feature/feature.js';

/** 申请、通知、议程、签到表、记录、纪要、督办清单、评估 (domain §5.6). */
export const documentKinds = [
  'APPLICATION',
  'NOTICE',
  'AGENDA',
  'ATTENDANCE',
  'MATERIALS',
  'RECORD',
  'MINUTES',
  'EVALUATION',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

const required: Record<string, readonly DocumentKind[]> = {
  ROUTINE: ['NOTICE', 'AGENDA', 'ATTENDANCE', 'RECORD'],
  TOPIC: ['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD', 'MINUTES', 'EVALUATION'],
  STUDY: ['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD', 'EVALUATION'],
  JOINT: ['APPLICATION', 'NOTICE', 'AGENDA', 'ATTENDANCE', 'MATERIALS', 'RECORD', 'MINUTES', 'EVALUATION'],
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

/** The documents a meeting of this type must hold (domain §5.6). */
export function requiredOf(type: string): readonly DocumentKind[] {
  return required[type] ?? required.TOPIC!;
}

/** Required documents that are neither there nor explained (S6.A2). */
export function lackingOf(
  type: string,
  present: ReadonlySet<string>,
  reasons: ReadonlyMap<string, string>,
): DocumentKind[] {
  return requiredOf(type).filter((kind) => !present.has(kind) && !reasons.get(kind)?.trim());
}

export type Retention = 'Y' | 'D30' | 'D10';

/** Meetings of the organ itself are kept for ever, routine ones for thirty years (domain §5.2; an organ's table prevails). */
export function retentionOf(type: string): Retention {
  return type === 'ROUTINE' ? 'D30' : 'Y';
}

/** The day on which a retention ends: counted from 1 January of the year after the year of formation. Null: never. */
export function expiryOf(year: number, retention: Retention): string | null {
  return retention === 'Y' ? null : `${year + 1 + Number(retention.slice(1))}-01-01`;
}

/** 档号: 全宗号-门类·年度-保管期限-机构-件号 (DA/T 22-2015 §5.4). */
export function archiveNumber(parts: {
  fonds: string;
  year: number;
  retention: Retention;
  unit: string;
  n: number;
}): string {
  return `${parts.fonds}-WS·${parts.year}-${parts.retention}-${parts.unit}-${String(parts.n).padStart(4, '0')}`;
}
