import { paperDate } from '../../platform/clock/format.js';
import type { MinutesData } from '../../platform/print/papers/minutes.js';
import type { Texts } from '../../platform/text/texts.js';
import type { StoredOrgan } from '../../organisation/organisation.js';
import { contentOf } from '../record/record.queries.js';
import { attendances, sittingIn } from '../session/sitting.queries.js';
import type { Minutes } from './minutes.entity.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';

/** What the minutes say on paper, from the draft, the decisions and who was there; frozen as it is at issue. */
export async function minutesData(
  source: { rows: Rows },
  meetingId: string,
  texts: Texts,
  organ: StoredOrgan,
): Promise<MinutesData> {
  const sitting = await sittingIn(source, meetingId);
  const content = await contentOf(rowsOf(source), meetingId);
  const [minutes] = await source.rows<Minutes>('SELECT * FROM minutes WHERE meetingId = ?', [meetingId]);
  const people = attendances(sitting);
  const lines = (wanted: (person: (typeof people)[number]) => boolean) => {
    const byUnit = new Map<string, string[]>();
    for (const person of people.filter(wanted))
      byUnit.set(person.unitName, [...(byUnit.get(person.unitName) ?? []), person.name]);
    return [...byUnit].map(([unit, names]) => `${unit}　${names.join('　')}`);
  };
  const here = (attendance: string) => ['PRESENT', 'LATE'].includes(attendance);
  const recused = sitting.items.filter((item) => item.recused && item.startedAt);
  const { name } = organ.identity();
  return {
    title: minutes!.title,
    asOf: sitting.meeting.actualEndAt ?? sitting.meeting.endsAt,
    organMark: texts.t('minutes.doc.mark', { organ: name }),
    body: minutes!.body,
    decisions: (content?.decisions ?? []).map((decision) => ({
      text: decision.text,
      leadUnit: decision.leadUnitName ?? '',
      ...(decision.assistUnits.length ? { assistUnits: decision.assistUnits } : {}),
      due: decision.dueOn ? paperDate(decision.dueOn) : '',
    })),
    present: lines((person) => person.capacity === 'MEMBER' && here(person.attendance)),
    onLeave: lines((person) => person.capacity === 'MEMBER' && !here(person.attendance)),
    ...(recused.length
      ? {
          recused: recused.map((item) => texts.t('minutes.paper.recused', { n: item.position, names: item.recused })),
        }
      : {}),
    nonVoting: lines(
      (person) => ['NON_VOTING', 'OBSERVER', 'EXPERT'].includes(person.capacity) && here(person.attendance),
    ),
  };
}
