import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import { marks, type Rows } from '../../platform/database/rows.js';
import type { ApprovalStep } from './approval.entity.js';
import { isHis } from './approval.rules.js';

/** A step with the names it shows. */
export interface StepRow extends ApprovalStep {
  approverName: string;
  approverPost: string;
  deciderName: string | null;
}

const stepColumns = `s.*, a.name AS approverName, a.post AS approverPost,
  (SELECT d.name FROM person d WHERE d.id = s.decidedById) AS deciderName`;

/** All steps of all rounds, in order. */
export function approvalPath(rows: Rows, meetingId: string): Promise<StepRow[]> {
  return rows<StepRow>(
    `SELECT ${stepColumns} FROM approval_step s JOIN person a ON a.id = s.approverId
     WHERE s.meetingId = ? ORDER BY s.round, s.position`,
    [meetingId],
  );
}

/** A step that is this person's, or one of somebody for whom he acts; 404 for everybody else. */
export async function stepFor(rows: Rows, act: Act, id: string): Promise<StepRow> {
  const [step] = isId(id)
    ? await rows<StepRow>(
        `SELECT ${stepColumns} FROM approval_step s JOIN person a ON a.id = s.approverId WHERE s.id = ?`,
        [id],
      )
    : [];
  if (!step || !isHis(step, act.who)) throw new NotFound('approval_step');
  return step;
}

/** The act as it is recorded: under the approver's name too when a delegate acts. */
export function inHisName(act: Act, { approverId, approverName }: Pick<StepRow, 'approverId' | 'approverName'>): Act {
  return approverId === act.who.id ? act : { ...act, onBehalfOf: { id: approverId, name: approverName } };
}

/** A line of 待我审批 or of what was decided. */
export interface ApprovalLine {
  id: string;
  title: string;
  type: string;
  subtypeName: string | null;
  startsAt: string | null;
  dueAt: string | null;
  organizer: string;
  hostUnit: string;
  approverId: string;
  approverName: string;
  state: ApprovalStep['state'];
  decidedAt: string | null;
}

/** What waits for this person or for those he stands in for; or the latest he decided. At most `most`. */
export function approvalLines(rows: Rows, act: Act, decided: boolean, most = 100): Promise<ApprovalLine[]> {
  const approvers = [act.who.id, ...act.who.delegateOf];
  const open = `s.approverId IN (${marks(approvers)}) AND s.state = 'OPEN' AND m.organizerId <> ?`;
  return rows<ApprovalLine>(
    `SELECT s.id, m.title, m.type,
       (SELECT k.name FROM meeting_subtype k WHERE k.code = m.subtype) AS subtypeName, m.startsAt, s.dueAt, o.name AS organizer, u.shortName AS hostUnit, s.approverId,
       a.name AS approverName, s.state, s.decidedAt
     FROM approval_step s JOIN meeting m ON m.id = s.meetingId JOIN person o ON o.id = m.organizerId
     JOIN unit u ON u.id = m.hostUnitId JOIN person a ON a.id = s.approverId
     WHERE ${decided ? 's.decidedById = ?' : open}
     ORDER BY ${decided ? 's.decidedAt DESC' : 's.dueAt'}, s.id LIMIT ${most}`,
    decided ? [act.who.id] : [...approvers, act.who.id],
  );
}
