import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Meeting } from '../../meetings/meetings.js';
import { paths } from '../minutes.paths.js';
import type { ErratumForm } from './record.form.js';
import { Erratum } from './record.entity.js';

/** Proposes the next numbered correction of an approved record; the chair decides on it. Returns its number. */
export async function proposeErratum(tx: Tx, meeting: Meeting, words: ErratumForm): Promise<number> {
  const about = { kind: 'meeting', id: meeting.id };
  const number = (await tx.find(Erratum, { meetingId: meeting.id })).length + 1;
  await tx.insert(Erratum, {
    id: newId(),
    meetingId: meeting.id,
    number,
    ...words,
    state: 'PROPOSED',
    proposedById: tx.act.who.id,
    proposedAt: tx.act.at,
  });
  await tx.todos.open({
    kind: 'erratum',
    about,
    to: [meeting.chairId!],
    title: meeting.title,
    url: paths.corrections(meeting.id),
  });
  tx.audit({ act: 'record.erratum', subject: 'meeting', id: meeting.id, detail: { number } });
  return number;
}
