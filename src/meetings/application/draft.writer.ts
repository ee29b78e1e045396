import { Stale } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { isPossible } from '../meeting/meeting.rules.js';
import { hostFaults } from './applicant.rules.js';
import type { ApplicationContent } from './application.js';
import { columnsOf, writeParts } from './application.writer.js';

/** Which meeting is edited, and the version its form showed; a new one has none. */
export interface Edited {
  id?: string;
  version?: number;
}

/** Creates or changes the draft. Only its applicant edits it, and only while it is his (S8.I1). */
export async function writeDraft(tx: Tx, edited: Edited, content: ApplicationContent): Promise<Meeting> {
  refuse(hostFaults(content.hostUnitId, tx.act.who));
  const meeting = edited.id ? await own(tx, edited) : await create(tx, content);
  const values = columnsOf(content, meeting.createdAt);
  await tx.change(Meeting, meeting, values);
  Object.assign(meeting, values, { version: meeting.version + 1 });
  await writeParts(tx, meeting.id, content);
  await refreshAudience(tx, meeting);
  return meeting;
}

async function own(tx: Tx, edited: Edited): Promise<Meeting> {
  const meeting = await lockMeeting(tx, edited.id!);
  if (meeting.organizerId !== tx.act.who.id) throw new NotAllowed();
  if (edited.version !== meeting.version) throw new Stale('meeting', meeting.id);
  refuse([!isPossible('submit', meeting.state) && { key: 'meetings.application.notEditable', source: 'S8.I1' }]);
  return meeting;
}

async function create(tx: Tx, content: ApplicationContent): Promise<Meeting> {
  const id = newId();
  const values = columnsOf(content, tx.act.at);
  const state = { state: 'DRAFT' as const, round: 0, minutesRequired: false, organizerId: tx.act.who.id };
  await tx.insert(Meeting, { id, ...values, ...state, createdAt: tx.act.at, version: 1 });
  return tx.one(Meeting, { id });
}
