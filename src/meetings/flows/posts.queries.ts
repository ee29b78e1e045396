import type { Rows } from '../../platform/database/rows.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import type { FlowStep, Posts } from './flow.rules.js';

/** The steps of the type's chain in force on `day`. */
export async function stepsOf(rows: Rows, type: MeetingType, day: string): Promise<FlowStep[]> {
  return rows<FlowStep>(
    `SELECT s.approver, s.personId, s.days FROM approval_flow_step s WHERE s.flowId = (
       SELECT f.id FROM approval_flow f WHERE f.type = ? AND f.effectiveFrom <= ?
       ORDER BY f.effectiveFrom DESC, f.number DESC LIMIT 1) ORDER BY s.position`,
    [type, day],
  );
}

const headOf = 'SELECT h.id FROM person h WHERE h.standing = ? AND h.active = 1 AND h.unitId';

/** Who holds the posts for this unit now. `officeCode` names the organ's office. One query. */
export async function postsFor(rows: Rows, unitId: string, officeCode: string): Promise<Posts> {
  const [posts] = await rows<Posts>(
    `SELECT (${headOf} = u.id ORDER BY h.rank LIMIT 1) AS hostHead,
       (${headOf} IN (SELECT o.id FROM unit o WHERE o.code = ?) ORDER BY h.rank LIMIT 1) AS officeHead,
       u.leaderId AS leader,
       (${headOf} IN (SELECT r.id FROM unit r WHERE r.parentId IS NULL) ORDER BY h.rank LIMIT 1) AS principal
     FROM unit u WHERE u.id = ?`,
    ['HEAD', 'HEAD', officeCode, 'HEAD', unitId],
  );
  return posts ?? { hostHead: null, officeHead: null, leader: null, principal: null };
}

/** A version of a type's chain, for its history. */
export interface FlowVersion {
  number: number;
  effectiveFrom: string;
  steps: string[];
}

/** The chains of a type, the newest first. */
export async function flowVersions(rows: Rows, type: MeetingType): Promise<FlowVersion[]> {
  const found = await rows<{ number: number; effectiveFrom: string; approver: string }>(
    `SELECT f.number, f.effectiveFrom, s.approver FROM approval_flow f JOIN approval_flow_step s ON s.flowId = f.id
     WHERE f.type = ? ORDER BY f.number DESC, s.position`,
    [type],
  );
  const versions = new Map<number, FlowVersion>();
  for (const { number, effectiveFrom, approver } of found) {
    const version = versions.get(number) ?? { number, effectiveFrom, steps: [] };
    version.steps.push(approver);
    versions.set(number, version);
  }
  return [...versions.values()];
}
