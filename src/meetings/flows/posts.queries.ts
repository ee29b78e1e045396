import { localDateOf } from '../../platform/clock/instant.js';
import type { Rows } from '../../platform/database/rows.js';
import { findKind } from '../types/kinds.js';
import type { MeetingSettings } from '../settings.js';
import type { FlowStep, Posts } from './flow.rules.js';
import type { WordedStep } from './flow.view.js';

/** The steps of the chain in force on `day` for a type or sub-type; a sub-type without its own has its type's. */
export async function stepsOf(rows: Rows, code: string, day: string): Promise<FlowStep[]> {
  const own = await rows<FlowStep>(
    `SELECT s.approver, s.personId, s.days, s.together, s.onlyWhen, s.onlyValue FROM approval_flow_step s WHERE s.flowId = (
       SELECT f.id FROM approval_flow f WHERE f.type = ? AND f.effectiveFrom <= ?
       ORDER BY f.effectiveFrom DESC, f.number DESC LIMIT 1) ORDER BY s.position`,
    [code, day],
  );
  if (own.length) return own;
  const kind = await findKind(rows, code);
  return kind?.subtype ? stepsOf(rows, kind.type, day) : [];
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

/** The head of the organ's office, as seen from a host unit, on the day of an instant. One query. */
export async function officeHeadOf(
  rows: Rows,
  unitId: string,
  settings: Pick<MeetingSettings, 'officeCode'>,
  at: string,
): Promise<string | null> {
  return (await postsFor(rows, unitId, settings.officeCode(localDateOf(at)))).officeHead;
}

/** A version of a type's chain, for its history. */
export interface FlowVersion {
  number: number;
  effectiveFrom: string;
  steps: WordedStep[];
}

/** The chains of a type, the newest first. */
export async function flowVersions(rows: Rows, code: string): Promise<FlowVersion[]> {
  const found = await rows<WordedStep & { number: number; effectiveFrom: string }>(
    `SELECT f.number, f.effectiveFrom, s.approver, s.together, s.onlyWhen, s.onlyValue
     FROM approval_flow f JOIN approval_flow_step s ON s.flowId = f.id
     WHERE f.type = ? ORDER BY f.number DESC, s.position`,
    [code],
  );
  const versions = new Map<number, FlowVersion>();
  for (const { number, effectiveFrom, ...step } of found) {
    const version = versions.get(number) ?? { number, effectiveFrom, steps: [] };
    version.steps.push(step);
    versions.set(number, version);
  }
  return [...versions.values()];
}
