import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Devices, staff and partners of meetings, who has them when, and the checks before a meeting. */
export class Means1764000001230 implements MigrationInterface {
  name = 'Means1764000001230';

  async up(runner: QueryRunner): Promise<void> {
    await equipment(runner);
    await staff(runner);
    await partners(runner);
    await createTable(
      runner,
      'meeting_check',
      {
        id: c.id(),
        meetingId: c.ref(),
        checkKey: c.code(),
        name: c.name(),
        forStart: c.at(),
        result: c.code(),
        note: c.maybe.text(),
        byId: c.ref(),
        byName: c.name(),
        at: c.at(),
        version: c.version(),
      },
      [['!meetingId', 'checkKey']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['meeting_check', 'engagement', 'partner', 'staff_assignment', 'staff_shift', 'staff_absence'];
    for (const table of [...tables, 'staff_member', 'reservation', 'equipment_fault', 'equipment'])
      await runner.dropTable(table, true);
  }
}

async function equipment(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'equipment',
    {
      id: c.id(),
      name: c.name(),
      kind: c.code(),
      number: c.maybe.name(),
      stock: c.int(),
      site: c.name(),
      keeperId: c.maybe.ref(),
      maintainEvery: c.maybe.int(),
      maintainDueOn: c.maybe.day(),
      active: c.flag(),
      note: c.maybe.text(),
      turn: c.int(),
      version: c.version(),
    },
    [['active', 'name', 'id']],
  );
  await createTable(
    runner,
    'equipment_fault',
    {
      id: c.id(),
      equipmentId: c.ref(),
      pieces: c.int(),
      report: c.text(),
      reportedAt: c.at(),
      reportedById: c.ref(),
      repairedAt: c.maybe.at(),
      repairedById: c.maybe.ref(),
      repair: c.maybe.text(),
    },
    [['equipmentId', 'repairedAt']],
  );
  await createTable(
    runner,
    'reservation',
    {
      id: c.id(),
      equipmentId: c.ref(),
      meetingId: c.maybe.ref(),
      title: c.name(),
      label: c.code(),
      pieces: c.int(),
      ...span,
      releasedById: c.maybe.ref(),
    },
    [
      ['equipmentId', 'state', 'endsAt'],
      ['meetingId', 'state'],
    ],
  );
}

/** What every claim on somebody's or something's time has. */
const span = {
  startsAt: c.at(),
  endsAt: c.at(),
  holderId: c.ref(),
  state: c.code(),
  createdAt: c.at(),
  releasedAt: c.maybe.at(),
  releaseReason: c.maybe.text(),
  version: c.version(),
};

async function staff(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'staff_member',
    {
      id: c.id(),
      personId: c.ref(),
      duties: c.name(),
      active: c.flag(),
      note: c.maybe.text(),
      version: c.version(),
    },
    [['!personId']],
  );
  await createTable(
    runner,
    'staff_absence',
    {
      id: c.id(),
      personId: c.ref(),
      fromDay: c.day(),
      untilDay: c.day(),
      reason: c.name(),
      byId: c.ref(),
      createdAt: c.at(),
      liftedAt: c.maybe.at(),
    },
    [['personId', 'untilDay']],
  );
  await createTable(
    runner,
    'staff_shift',
    { id: c.id(), day: c.day(), duty: c.code(), personId: c.ref(), version: c.version() },
    [
      ['!day', 'duty'],
      ['personId', 'day'],
    ],
  );
  await createTable(
    runner,
    'staff_assignment',
    {
      id: c.id(),
      personId: c.ref(),
      meetingId: c.ref(),
      duty: c.code(),
      title: c.name(),
      label: c.code(),
      ...span,
      releasedById: c.maybe.ref(),
    },
    [
      ['personId', 'state', 'endsAt'],
      ['meetingId', 'state'],
    ],
  );
  await runner.query(
    `INSERT INTO staff_assignment (id, personId, meetingId, duty, title, label, startsAt, endsAt, holderId, state,
       createdAt, version)
     SELECT id, recorderId, id, 'RECORDER', title, label, startsAt, endsAt, organizerId, 'ASSIGNED', createdAt, 1
     FROM meeting WHERE recorderId IS NOT NULL AND startsAt IS NOT NULL AND endsAt IS NOT NULL
       AND state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'POSTPONED', 'CANCELLED')
       AND id NOT IN (SELECT meetingId FROM staff_assignment)`,
  );
}

async function partners(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'partner',
    {
      id: c.id(),
      kind: c.code(),
      name: c.name(),
      address: c.name(),
      contact: c.name(),
      phone: c.name(),
      capacity: c.maybe.int(),
      contract: c.name(),
      contractFrom: c.day(),
      contractUntil: c.day(),
      priceFen: c.maybe.fen(),
      priceUnit: c.name(),
      commitmentUntil: c.maybe.day(),
      active: c.flag(),
      note: c.maybe.text(),
      version: c.version(),
    },
    [['active', 'kind', 'name']],
  );
  await createTable(
    runner,
    'engagement',
    {
      id: c.id(),
      partnerId: c.ref(),
      meetingId: c.ref(),
      title: c.name(),
      label: c.code(),
      purpose: c.text(),
      reason: c.maybe.text(),
      priceFen: c.maybe.fen(),
      ...span,
      decidedById: c.maybe.ref(),
      decidedByName: c.maybe.name(),
      decidedAt: c.maybe.at(),
      opinion: c.maybe.text(),
      rating: c.maybe.int(),
      ratingNote: c.maybe.text(),
    },
    [
      ['partnerId', 'startsAt'],
      ['meetingId', 'state'],
    ],
  );
}
