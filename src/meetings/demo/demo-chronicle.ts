import { Injectable } from '@nestjs/common';
import { addMinutes, localDateOf } from '../../platform/clock/instant.js';
import { nextNumber } from '../../platform/database/counter.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DemoStory, type Props, type Scene, type StoryDays } from '../../platform/feature/story.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { namedPeople } from '../application/situation.queries.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { ExpectedOutcome, Meeting, MeetingStage } from '../meeting/meeting.entity.js';
import { stages } from '../meeting/meeting.rules.js';
import { MeetingPerson } from '../people/meeting-person.entity.js';
import { keptTerms } from '../types/type.queries.js';
import { chronicle, type PastMeeting } from './chronicle.js';

/** The meetings of the past year that are in the system only as their papers said: title, people, items, times. */
@Injectable()
export class DemoChronicle extends DemoStory {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  scenes(days: StoryDays): Scene[] {
    return chronicle(days).map((meeting) => ({
      at: addMinutes(meeting.actualEndAt, 60),
      by: meeting.organizer,
      name: meeting.key,
      run: (act, props) =>
        this.unitOfWork.run(act, async (tx) => props.keep(meeting.key, await enter(tx, meeting, props))),
    }));
  }
}

async function enter(tx: Tx, past: PastMeeting, props: Props): Promise<string> {
  const id = newId();
  const { title, type, purpose, startsAt, endsAt, actualEndAt } = past;
  const year = localDateOf(startsAt).slice(0, 4);
  const number = `${year}-${String(await nextNumber(tx, `meeting:${year}`)).padStart(3, '0')}`;
  const terms = await tx.row<{ id: string }>('SELECT id FROM meeting_type_version WHERE type = ? AND number = 1', [
    type,
  ]);
  const room = await tx.row<{ id: string }>('SELECT id FROM room WHERE name = ?', [past.room]);
  await tx.insert(Meeting, {
    ...{ id, number, title, type, purpose, startsAt, endsAt, actualEndAt, actualStartAt: startsAt, sortAt: startsAt },
    ...{ typeVersionId: (await keptTerms(rowsOf(tx), terms!.id)).id, state: 'RECORD_APPROVED', label: 'PUBLIC' },
    ...{ personalInfo: false, isMajor: false, round: 1, minutesRequired: false, noExpertReason: '', urgentReason: '' },
    ...{ hostUnitId: props.id('BGS'), initiatorUnitId: props.id('BGS'), organizerId: tx.act.who.id },
    ...{ convenerId: props.id(past.chair), chairId: props.id(past.chair), recorderId: props.id(past.recorder) },
    ...{ roomId: room!.id, createdAt: tx.act.at },
  });
  await enterPeople(tx, id, past, props);
  await enterItems(tx, id, past, props);
  await tx.insert(ExpectedOutcome, {
    id: newId(),
    meetingId: id,
    position: 1,
    text: '形成会议意见',
    attainment: 'MET',
  });
  const done = stages.slice(0, stages.indexOf('MINUTES'));
  const by = { doneBy: tx.act.who.name };
  await tx.insert(
    MeetingStage,
    done.map((stage, n) => ({ meetingId: id, stage, ...by, doneAt: stageTimes(past)[n]! })),
  );
  await refreshAudience(tx, await tx.one(Meeting, { id }));
  return id;
}

async function enterPeople(tx: Tx, meetingId: string, past: PastMeeting, props: Props): Promise<void> {
  const ids = [...past.members, past.recorder].map((name) => props.id(name));
  const people = await namedPeople(rowsOf(tx), ids);
  const rows = ids.map((personId, position) => {
    const { name, post, unitId, unitName, rank } = people.get(personId)!;
    const capacity = position === past.members.length ? ('STAFF' as const) : ('MEMBER' as const);
    return { id: newId(), meetingId, personId, capacity, position, name, post, unitId, unitName, rank };
  });
  await tx.insert(MeetingPerson, rows);
}

async function enterItems(tx: Tx, meetingId: string, past: PastMeeting, props: Props): Promise<void> {
  let at = addMinutes(past.startsAt, 1);
  for (const [n, { title, presenter, minutes, took }] of past.items.entries()) {
    const times = { startedAt: at, endedAt: addMinutes(at, took) };
    const kind = { category: 'DISCUSS' as const, isMajor: false, isPersonnel: false, impromptu: false };
    const ended = {
      outcome: 'AGREED' as const,
      conclusion: '同意会议意见，抓好落实。',
      presenterId: props.id(presenter),
    };
    await tx.insert(AgendaItem, {
      id: newId(),
      meetingId,
      position: n + 1,
      title,
      minutes,
      ...times,
      ...kind,
      ...ended,
    });
    at = addMinutes(at, took + 1);
  }
}

/** When each stage up to the record was done. */
function stageTimes({ startsAt, actualEndAt }: PastMeeting): string[] {
  const before = [5, 4, 1, 3].map((days) => addMinutes(startsAt, -days * 1440));
  return [...before, actualEndAt, addMinutes(actualEndAt, 50)];
}
