import type { Rows } from '../../platform/database/rows.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import type { TypeTerms } from './type.rules.js';

/** What this type asks of meetings submitted on `day`: its newest version in force. */
export async function termsOf(rows: Rows, type: MeetingType, day: string): Promise<TypeTerms> {
  const [terms] = await rows<TypeTerms>(
    `SELECT * FROM meeting_type_version WHERE type = ? AND effectiveFrom <= ? ORDER BY effectiveFrom DESC, number DESC LIMIT 1`,
    [type, day],
  );
  if (!terms) throw new Error(`The meeting type ${type} has no version.`);
  return terms;
}

/** The terms of a submitted meeting: the version it keeps. */
export async function keptTerms(rows: Rows, versionId: string): Promise<TypeTerms> {
  return (await rows<TypeTerms>('SELECT * FROM meeting_type_version WHERE id = ?', [versionId]))[0]!;
}
