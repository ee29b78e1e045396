import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { labels } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse, Refused } from '../../platform/web/errors.js';
import { Person } from '../../organisation/organisation.js';
import {
  assignStaff,
  bookRoom,
  dutiesIn,
  moveBooking,
  releaseAssignment,
  releaseReservation,
  reserveEquipment,
  Reservation,
  StaffAssignment,
  StaffMember,
} from '../../resources/resources.js';
import { heldBy } from '../application/room-reservation.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { OwedChecks } from '../checks/owed-checks.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { whenShort } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import { MeetingPerson } from '../people/meeting-person.entity.js';
import { invite } from '../people/inviting.js';
import { appointmentFaults } from '../people/people.rules.js';
import { lockToPrepare } from '../preparation/prepare.js';
import { keepRecorder, servingFaults, timeOf } from './staffing.js';
import type { DeviceForm, StaffForm } from './venue.form.js';

/** Room, devices and staff of a meeting, taken and given back by who prepares it (MT19). Methods return its id. */
@Injectable()
export class VenueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly owed: OwedChecks,
  ) {}

  /** Before the notice; afterwards a room is changed with a notice of change. Throws `RoomTaken`. */
  takeRoom(act: Act, id: string, roomId: string): Promise<string> {
    return this.prepare(act, id, async (tx, meeting) => {
      if (meeting.state !== 'PREPARING') throw new Refused({ key: 'venue.refused.noticed', source: 'S3.N1' });
      const span = spanOf(meeting);
      const heads = (await tx.find(MeetingPerson, { meetingId: id })).length;
      const held = await heldBy(tx, id);
      const { title, label, organizerId } = meeting;
      if (held) await moveBooking(tx, held.id, { roomId, ...span, heads });
      else await bookRoom(tx, { roomId, ...span, heads, meetingId: id, title, label, holderId: organizerId });
      await tx.change(Meeting, meeting, { roomId, place: null });
      Object.assign(meeting, { roomId, place: null, version: meeting.version + 1 });
      tx.audit({ act: 'meeting.room', subject: 'meeting', id, detail: { roomId } });
    });
  }

  /** Throws `Taken` when not enough pieces are free then (S8.X2). */
  reserve(act: Act, id: string, { equipmentId, pieces }: DeviceForm): Promise<string> {
    return this.prepare(act, id, async (tx, meeting) => {
      const { title, label } = meeting;
      const holderId = act.who.id;
      await reserveEquipment(tx, { equipmentId, pieces, meetingId: id, title, label, holderId, ...spanOf(meeting) });
    });
  }

  giveBack(act: Act, id: string, reservationId: string): Promise<string> {
    return this.prepare(act, id, async (tx) => {
      if (!(await tx.find(Reservation, { id: reservationId, meetingId: id })).length) throw new NotFound('reservation');
      await releaseReservation(tx, reservationId, 'released');
    });
  }

  /** Throws `Refused` when he cannot do it, is away, or serves at another meeting then (S8.X4). He is told. */
  assign(act: Act, id: string, { duty, personId }: StaffForm): Promise<string> {
    return this.prepare(act, id, async (tx, meeting) => {
      const span = spanOf(meeting);
      refuse(await servingFaults(tx, meeting, personId, 'personId'));
      await mayServe(tx, meeting, personId, duty);
      if (duty === 'RECORDER') await appointRecorder(tx, meeting, personId);
      else {
        const { title, label } = meeting;
        await assignStaff(tx, { personId, meetingId: id, duty, title, label, ...span });
      }
      await invite(tx, id, [personId], 'STAFF');
      await refreshAudience(tx, meeting);
      const to = [personId].filter((one) => one !== act.who.id);
      const data = { title: meeting.title, when: whenShort(meeting) };
      const about = { kind: 'meeting', id };
      const message = { kind: 'dutyAppointed', to, about, data, url: paths.meeting(id), label: meeting.label };
      await tx.later.message(message);
    });
  }

  /** The recorder is replaced, never left out (S2.O6). Who has no other duty leaves the list. */
  relieve(act: Act, id: string, assignmentId: string): Promise<string> {
    return this.prepare(act, id, async (tx, meeting) => {
      const [assignment] = await tx.find(StaffAssignment, { id: assignmentId, meetingId: id, state: 'ASSIGNED' });
      if (!assignment) throw new NotFound('staff_assignment');
      const { personId, duty } = assignment;
      if (duty === 'RECORDER') throw new Refused({ key: 'venue.refused.recorder', source: 'S2.O6' });
      await releaseAssignment(tx, assignmentId, 'released');
      const others = await tx.find(StaffAssignment, { meetingId: id, personId, state: 'ASSIGNED' });
      if (others.length || [meeting.chairId, meeting.convenerId, meeting.recorderId].includes(personId)) return;
      await tx.remove(MeetingPerson, { meetingId: id, personId, capacity: 'STAFF' });
      await refreshAudience(tx, meeting);
    });
  }

  private prepare(act: Act, id: string, work: (tx: Tx, meeting: Meeting) => Promise<void>): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockToPrepare(tx, id);
      await work(tx, meeting);
      await this.owed.refresh(tx, meeting);
      return id;
    });
  }
}

function spanOf(meeting: Meeting) {
  const span = timeOf(meeting);
  if (!span || meeting.state === 'POSTPONED') throw new Refused({ key: 'venue.refused.noTime', source: 'S8.X1' });
  return span;
}

/** Only who is in the register for the duty and may know of the meeting; nobody twice for the same. */
async function mayServe(tx: Tx, meeting: Meeting, personId: string, duty: StaffForm['duty']): Promise<void> {
  const person = await tx.one(Person, { id: personId });
  const [member] = await tx.find(StaffMember, { personId, active: true });
  const [twice] = await tx.find(StaffAssignment, { meetingId: meeting.id, personId, duty, state: 'ASSIGNED' });
  const args = { name: person.name };
  const able = member && dutiesIn(member.duties).includes(duty);
  const cleared = labels.indexOf(person.clearance) >= labels.indexOf(meeting.label);
  refuse([
    !able && { key: 'staff.refused.unable', args, field: 'personId', source: 'S8.X4' },
    !cleared && { key: 'meetings.verdicts.notCleared', args, field: 'personId', source: 'S5.C2' },
    twice && { key: 'venue.refused.twice', args, field: 'personId' },
  ]);
}

async function appointRecorder(tx: Tx, meeting: Meeting, recorderId: string): Promise<void> {
  refuse(appointmentFaults({ ...meeting, recorderId }).map((fault) => ({ ...fault, field: 'personId' })));
  await tx.change(Meeting, meeting, { recorderId });
  Object.assign(meeting, { recorderId, version: meeting.version + 1 });
  await keepRecorder(tx, meeting);
  tx.audit({ act: 'duties.appoint', subject: 'meeting', id: meeting.id, detail: { duties: ['recorderId'] } });
}
