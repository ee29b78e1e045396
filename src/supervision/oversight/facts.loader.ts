import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { Database } from '../../platform/database/database.js';
import { breaches, SittingQueries, type ConductEvent } from '../../minutes/minutes.js';
import type { ProcedureFacts, SettlementFact } from './procedure.facts.js';

interface Head {
  supervisorId: string | null;
  roomCapacity: number | null;
  recorderId: string | null;
  recordSubmittedAt: string | null;
  recordApprovedAt: string | null;
  recordApprovedById: string | null;
  minutesIssuedAt: string | null;
  minutesSignedById: string | null;
  minutesDraftedById: string | null;
}

const headSql = `SELECT m.supervisorId, r.capacity AS roomCapacity, d.recorderId, d.submittedAt AS recordSubmittedAt,
  d.approvedAt AS recordApprovedAt, d.approvedById AS recordApprovedById, n.issuedAt AS minutesIssuedAt,
  n.signedById AS minutesSignedById, n.draftedById AS minutesDraftedById
  FROM meeting m LEFT JOIN room r ON r.id = m.roomId LEFT JOIN meeting_record d ON d.meetingId = m.id
  LEFT JOIN minutes n ON n.meetingId = m.id WHERE m.id = ?`;

/** Figures of a settlement count from its submission on. */
const settlementSql =
  'SELECT submittedAt, spentFen, budgetFen, ceilingFen, explanation FROM settlement WHERE meetingId = ?';

/** Gathers what the rules judge by: eighteen queries, however large the meeting. */
@Injectable()
export class ProcedureFactsLoader {
  constructor(
    private readonly database: Database,
    private readonly sittings: SittingQueries,
    private readonly calendars: Calendars,
  ) {}

  /** Throws `NotFound` for whom the meeting is not to be known. */
  async of(act: Act, id: string): Promise<ProcedureFacts> {
    const sitting = await this.sittings.seen(act, id);
    const rows = <R>(sql: string) => this.database.rows<R>(sql, [id]);
    const head = (await rows<Head>(headSql))[0]!;
    const steps = await rows<{ decidedAt: string; decidedById: string }>(
      `SELECT s.decidedAt, s.decidedById FROM approval_step s JOIN meeting m ON m.id = s.meetingId AND m.round = s.round
       WHERE s.meetingId = ? AND s.decidedAt IS NOT NULL ORDER BY s.decidedAt`,
    );
    const notices = await rows<NonNullable<ProcedureFacts['notice']>>(
      'SELECT issuedAt, replyDueAt, leadDays, leadWanted, urgent, urgentById FROM notice WHERE meetingId = ? AND version = 1',
    );
    return {
      sitting,
      supervisorId: head.supervisorId,
      roomCapacity: head.roomCapacity,
      approvedAt: steps.at(-1)?.decidedAt ?? null,
      approverIds: steps.map((step) => step.decidedById),
      notice: notices[0] ?? null,
      votes: await rows('SELECT itemId, due, present, yes, no, abstain, passed FROM vote WHERE meetingId = ?'),
      deviations: await rows('SELECT itemId, kind, reason FROM deviation WHERE meetingId = ?'),
      leaves: await rows(
        "SELECT personId, askedAt FROM leave_request WHERE meetingId = ? AND state NOT IN ('WITHDRAWN', 'VOID')",
      ),
      departures: await rows(
        "SELECT personId, at, consented FROM presence_event WHERE meetingId = ? AND kind = 'LEFT' ORDER BY at",
      ),
      breaches: breaches(await rows<ConductEvent>('SELECT * FROM conduct_event WHERE meetingId = ?')).length,
      record: recordOf(head),
      minutesIssuedAt: head.minutesIssuedAt,
      minutesSignedById: head.minutesSignedById,
      minutesDraftedById: head.minutesDraftedById,
      decisions: await rows('SELECT leadUnitId, dueOn FROM decision WHERE meetingId = ?'),
      materials: await rows(
        `SELECT v.at FROM material a JOIN material_version v ON v.materialId = a.id AND v.number = 1
         WHERE a.meetingId = ? AND a.removedAt IS NULL`,
      ),
      entries: await rows('SELECT itemId, kind, speakerId, position FROM record_entry WHERE meetingId = ?'),
      ownItems: await rows(
        'SELECT a.personId, a.itemId FROM agenda_attendee a JOIN agenda_item i ON i.id = a.itemId WHERE i.meetingId = ?',
      ),
      tasks: await rows(
        `SELECT t.assignedAt, (SELECT MIN(e.at) FROM task_entry e WHERE e.taskId = t.id AND e.kind IN ('REPORT', 'CLAIM'))
         AS firstReportAt FROM task t WHERE t.meetingId = ? AND t.state NOT IN ('MERGED', 'CANCELLED')`,
      ),
      settlement: (await rows<SettlementFact>(settlementSql))[0] ?? null,
      calendar: this.calendars.current,
      now: act.at,
    };
  }
}

function recordOf(head: Head): ProcedureFacts['record'] {
  if (!head.recorderId) return null;
  return {
    recorderId: head.recorderId,
    submittedAt: head.recordSubmittedAt,
    approvedAt: head.recordApprovedAt,
    approvedById: head.recordApprovedById,
  };
}
