import { marks, type Rows } from '../../platform/database/rows.js';
import { meetingTypes } from '../meeting/meeting.rules.js';
import { inForce, type DatedTable } from '../versions/version.queries.js';
import type { MeetingTypeVersion } from './meeting-type.entity.js';
import { termsFrom, type TypeTerms } from './type.rules.js';

export const typeVersions: DatedTable = { table: 'meeting_type_version', key: 'type' };

/** A version with what it asks, nothing left open. */
export type TypeVersion = TypeTerms & Omit<MeetingTypeVersion, keyof TypeTerms>;

/** What a type or sub-type asks of meetings submitted on `day`: its newest version in force. */
export async function termsOf(rows: Rows, code: string, day: string): Promise<TypeVersion> {
  const terms = await inForce<MeetingTypeVersion>(rows, typeVersions, code, day);
  if (!terms) throw new Error(`The meeting type ${code} has no version.`);
  return termsFrom(terms);
}

/** The terms of a submitted meeting: the version it keeps. */
export async function keptTerms(rows: Rows, versionId: string): Promise<TypeTerms> {
  const [kept] = await rows<MeetingTypeVersion>('SELECT * FROM meeting_type_version WHERE id = ?', [versionId]);
  return termsFrom(kept!);
}

/** What holds for a meeting: the version it keeps, or that of today while it is a draft. */
export function holdingTerms(
  rows: Rows,
  meeting: { type: string; subtype?: string | null; typeVersionId?: string | null },
  day: string,
): Promise<TypeTerms> {
  return meeting.typeVersionId
    ? keptTerms(rows, meeting.typeVersionId)
    : termsOf(rows, meeting.subtype ?? meeting.type, day);
}

/** How long before a meeting of a type its notice goes out. */
export interface TypeLead {
  type: string;
  leadDays: number;
}

/** The lead times of the four types for meetings submitted on `day`. One query. */
export async function leadsOn(rows: Rows, day: string): Promise<TypeLead[]> {
  const found = await rows<TypeLead>(
    `SELECT type, leadDays FROM meeting_type_version WHERE type IN (${marks(meetingTypes)}) AND effectiveFrom <= ?
     ORDER BY effectiveFrom, number`,
    [...meetingTypes, day],
  );
  const newest = new Map(found.map(({ type, leadDays }) => [type, Number(leadDays)]));
  return meetingTypes.flatMap((type) => (newest.has(type) ? { type, leadDays: newest.get(type)! } : []));
}
