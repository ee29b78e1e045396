import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

const since = '2026-01-01';
const at = `${since}T00:00:00.000Z`;

/** The regulation's four kinds with the defaults of domain §8.1 P12, P22 (S1.1, S2.K1–K4). */
const types = [
  [
    '1000000000000001',
    'ROUTINE',
    1,
    1,
    60,
    90,
    0,
    'CONVENER,CHAIR',
    0,
    0,
    0,
    0,
    'S2.K1；P12：日常工作会议提前1个工作日',
  ],
  ['1000000000000002', 'TOPIC', 2, 1, 90, 180, 1, 'CONVENER,CHAIR', 1, 1, 0, 0, 'S2.K2；P12：专题会议提前2个工作日'],
  [
    '1000000000000003',
    'STUDY',
    5,
    2,
    120,
    240,
    1,
    'CONVENER,CHAIR',
    0,
    1,
    1,
    0,
    'S2.K3；P12：专题研究会议提前5个工作日',
  ],
  ['1000000000000004', 'JOINT', 5, 2, 120, 240, 1, 'CONVENER,CHAIR', 0, 0, 0, 2, 'S2.K4；P12：联席会议提前5个工作日'],
] as const;

const flows = {
  ROUTINE: ['HOST_HEAD'],
  TOPIC: ['HOST_HEAD', 'OFFICE_HEAD'],
  STUDY: ['HOST_HEAD', 'OFFICE_HEAD', 'LEADER'],
  JOINT: ['HOST_HEAD', 'OFFICE_HEAD', 'LEADER'],
};

/** Meeting types and chains of approval as versioned data, applications by round, approvals. */
export class Applications1764000000510 implements MigrationInterface {
  name = 'Applications1764000000510';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'meeting_type_version',
      {
        id: c.id(),
        type: c.code(),
        number: c.int(),
        effectiveFrom: c.day(),
        leadDays: c.int(),
        replyDays: c.int(),
        replyTime: c.code(),
        defaultMinutes: c.int(),
        longestMinutes: c.int(),
        minutesRequired: c.flag(),
        requiredRoles: c.name(),
        needsInitiator: c.flag(),
        leastTopics: c.int(),
        needsExperts: c.flag(),
        leastMemberUnits: c.int(),
        basis: c.text(),
        createdAt: c.at(),
        createdById: c.ref(),
      },
      [
        ['!type', 'number'],
        ['type', 'effectiveFrom'],
      ],
    );
    const version = { effectiveFrom: c.day(), createdAt: c.at(), createdById: c.ref() };
    await createTable(runner, 'approval_flow', { id: c.id(), type: c.code(), number: c.int(), ...version }, [
      ['!type', 'number'],
      ['type', 'effectiveFrom'],
    ]);
    await createTable(
      runner,
      'approval_flow_step',
      {
        id: c.id(),
        flowId: c.ref(),
        position: c.int(),
        approver: c.code(),
        personId: c.maybe.ref(),
        days: c.int(),
      },
      [['flowId', 'position']],
    );
    await createTable(
      runner,
      'approval_step',
      {
        id: c.id(),
        meetingId: c.ref(),
        round: c.int(),
        position: c.int(),
        approver: c.code(),
        approverId: c.ref(),
        state: c.code(),
        days: c.int(),
        openedAt: c.maybe.at(),
        dueAt: c.maybe.at(),
        decidedAt: c.maybe.at(),
        decidedById: c.maybe.ref(),
        opinion: c.maybe.text(),
        version: c.version(),
      },
      [
        ['meetingId', 'round', 'position'],
        ['approverId', 'state'],
      ],
    );
    await createTable(
      runner,
      'application_version',
      {
        id: c.id(),
        meetingId: c.ref(),
        round: c.int(),
        submittedAt: c.at(),
        submittedById: c.ref(),
        submittedBy: c.name(),
        body: c.long(),
      },
      [['!meetingId', 'round']],
    );
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['application_version', 'approval_step', 'approval_flow_step', 'approval_flow'];
    for (const table of [...tables, 'meeting_type_version']) await runner.dropTable(table, true);
  }
}

async function seed(runner: QueryRunner): Promise<void> {
  for (const [
    id,
    type,
    lead,
    reply,
    minutes,
    longest,
    required,
    roles,
    initiator,
    topics,
    experts,
    units,
    basis,
  ] of types) {
    await insert(runner, 'meeting_type_version', {
      ...{ id, type, number: 1, effectiveFrom: since, leadDays: lead, replyDays: reply, replyTime: '12:00' },
      ...{ defaultMinutes: minutes, longestMinutes: longest, minutesRequired: required, requiredRoles: roles },
      ...{ needsInitiator: initiator, leastTopics: topics, needsExperts: experts, leastMemberUnits: units },
      ...{ basis, createdAt: at, createdById: 'system' },
    });
    const flowId = id.replace('1', '2');
    const flow = { id: flowId, type, number: 1, effectiveFrom: since, createdAt: at, createdById: 'system' };
    await insert(runner, 'approval_flow', flow);
    for (const [position, approver] of flows[type].entries()) {
      const step = { id: `3${position}${flowId.slice(2)}`, flowId, position: position + 1 };
      await insert(runner, 'approval_flow_step', { ...step, approver, personId: null, days: 1 });
    }
  }
}

async function insert(runner: QueryRunner, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  await runner.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
}
