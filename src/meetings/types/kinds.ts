import { NotFound } from '../../platform/database/errors.js';
import type { Rows } from '../../platform/database/rows.js';
import type { Texts } from '../../platform/text/texts.js';
import { meetingTypes, type MeetingType } from '../meeting/meeting.rules.js';
import type { MeetingSubtype } from './subtype.entity.js';

/** What a meeting can be: one of the four, or an organ's own sub-type of it (S1.1). */
export interface Kind {
  /** Of the sub-type, else of the type. */
  code: string;
  type: MeetingType;
  subtype: MeetingSubtype | null;
}

/** The organ's own, in the order of the four; a few dozen. */
export async function allSubtypes(rows: Rows): Promise<MeetingSubtype[]> {
  const found = await rows<MeetingSubtype>('SELECT * FROM meeting_subtype ORDER BY code');
  return found.sort((a, b) => meetingTypes.indexOf(a.parent) - meetingTypes.indexOf(b.parent));
}

/** The kind with this code; undefined when there is none. At most one query. */
export async function findKind(rows: Rows, code: string): Promise<Kind | undefined> {
  const type = meetingTypes.find((one) => one === code);
  if (type) return { code: type, type, subtype: null };
  // A code is ASCII; MySQL refuses to compare it with anything else.
  if (!/^\w+$/.test(code)) return undefined;
  const [subtype] = await rows<MeetingSubtype>('SELECT * FROM meeting_subtype WHERE code = ?', [code]);
  return subtype && { code: subtype.code, type: subtype.parent, subtype };
}

/** The same for an address. Throws `NotFound`. */
export async function kindNamed(rows: Rows, code: string): Promise<Kind> {
  const kind = await findKind(rows, code);
  if (!kind) throw new NotFound('meeting_type');
  return kind;
}

/** 党委会（日常工作会议）, or the type alone. */
export function kindName(type: string, subtypeName: string | null | undefined, texts: Texts): string {
  const name = texts.t(`meetings.type.${type}`);
  return subtypeName ? texts.t('meetings.types.under', { name: subtypeName, type: name }) : name;
}
