import type { Contact } from '../../platform/print/papers/shared.js';
import { type Rows } from '../../platform/database/rows.js';

/** What an issued notice says, frozen as JSON: the paper, its differences to later, and the archive read this (wishes 6). */
export interface NoticeBody {
  form: 'official' | 'internal';
  title: string;
  purpose: string;
  startsAt: string;
  endsAt: string;
  place: string;
  chair: string;
  members: NoticePerson[];
  nonVoting: NoticePerson[];
  agenda: { id: string; title: string; presenter: string | null; minutes: number }[];
  contact: Contact;
  other: string;
  replyDueAt: string | null;
  /** Put off: time and place are not settled, and those given are the old ones. */
  postponed?: boolean;
  /** Of a change or cancellation: what was and what is, and the number of the first notice. */
  changes?: { item: string; from: string; to: string }[];
  reason?: string;
  firstNumber?: string;
}

export interface NoticePerson {
  name: string;
  post: string;
  unitName: string;
}

/** The meeting as a notice would say it now. */
export async function bodyNow(
  rows: Rows,
  meetingId: string,
  words: { form: NoticeBody['form']; contact: Contact; other: string; replyDueAt: string | null },
): Promise<NoticeBody> {
  const [meeting] = await rows<
    Pick<NoticeBody, 'title' | 'purpose' | 'startsAt' | 'endsAt' | 'place'> & { chair: string | null }
  >(
    `SELECT m.title, m.purpose, m.startsAt, m.endsAt, COALESCE(r.name, m.place, '') AS place, c.name AS chair
     FROM meeting m LEFT JOIN room r ON r.id = m.roomId LEFT JOIN person c ON c.id = m.chairId WHERE m.id = ?`,
    [meetingId],
  );
  const people = await rows<NoticePerson & { capacity: string }>(
    'SELECT name, post, unitName, capacity FROM meeting_person WHERE meetingId = ? ORDER BY rank, id',
    [meetingId],
  );
  const agenda = await rows<NoticeBody['agenda'][number]>(
    `SELECT i.id, i.title, p.name AS presenter, i.minutes FROM agenda_item i LEFT JOIN person p ON p.id = i.presenterId
     WHERE i.meetingId = ? ORDER BY i.position`,
    [meetingId],
  );
  const named = (wanted: (capacity: string) => boolean) =>
    people.filter(({ capacity }) => wanted(capacity)).map(({ name, post, unitName }) => ({ name, post, unitName }));
  return {
    ...meeting!,
    ...words,
    chair: meeting!.chair ?? '',
    members: named((capacity) => capacity === 'MEMBER'),
    nonVoting: named((capacity) => ['NON_VOTING', 'OBSERVER', 'EXPERT'].includes(capacity)),
    agenda,
  };
}
