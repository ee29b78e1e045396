import { isId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Refusal } from '../../platform/web/errors.js';

/** Ids that a record's form names, as somebody sent them. */
interface Named {
  itemId?: string | null;
  speakerId?: string | null;
  leadUnitId?: string | null;
  assistUnitIds?: string[];
  ownerId?: string | null;
}

/** What a form names must be there: items and speakers of this meeting, units and people of the organ. */
export async function strangers(tx: Tx, meetingId: string, named: Named): Promise<(Refusal | false)[]> {
  const missing = async (id: string | null | undefined, sql: string, params: string[] = []) =>
    Boolean(id) && !(isId(id!) && (await tx.row(`SELECT 1 AS x ${sql}`, [...params, id])));
  const { itemId, speakerId, leadUnitId, ownerId } = named;
  const assisting: boolean[] = [];
  for (const id of named.assistUnitIds ?? []) assisting.push(await missing(id, 'FROM unit WHERE id = ?'));
  return [
    (await missing(itemId, 'FROM agenda_item WHERE meetingId = ? AND id = ?', [meetingId])) && {
      key: 'minutes.session.noItem',
      field: 'itemId',
    },
    (await missing(speakerId, 'FROM meeting_person WHERE meetingId = ? AND personId = ?', [meetingId])) && {
      key: 'sitting.record.noSuchSpeaker',
      field: 'speakerId',
    },
    (await missing(leadUnitId, 'FROM unit WHERE id = ?')) && { key: 'sitting.record.noSuchUnit', field: 'leadUnitId' },
    assisting.some(Boolean) && { key: 'sitting.record.noSuchUnit', field: 'assistUnitIds' },
    (await missing(ownerId, 'FROM person WHERE active = 1 AND id = ?')) && {
      key: 'sitting.record.noSuchOwner',
      field: 'ownerId',
    },
  ];
}
