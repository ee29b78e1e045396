import { isTaken, type Conditional, type Conditioned } from './condition.rules.js';

/** How a step finds its approver: 主办单位负责人, 办公室负责人, 分管领导, named person. */
export const approverKinds = ['HOST_HEAD', 'OFFICE_HEAD', 'LEADER', 'PERSON'] as const;
export type ApproverKind = (typeof approverKinds)[number];

export interface FlowStep extends Conditional {
  approver: ApproverKind;
  personId: string | null;
  days: number;
  /** Asked at once with the step before. */
  together: boolean | null;
}

/** Who holds the posts that approve a meeting of this unit; a vacant post is null. */
export interface Posts {
  hostHead: string | null;
  officeHead: string | null;
  /** The leader in charge of the host unit's line. */
  leader: string | null;
  /** The organ's principal, who stands in where a post is vacant or its holder applies himself. */
  principal: string | null;
}

/** A step of a round: one of its flow, the one added for what exceeds the standard of fees, or one asked to agree as well. */
export type StepKind = ApproverKind | 'EXCEPTION' | 'COUNTERSIGN';

export interface ChainStep extends Omit<FlowStep, 'approver' | keyof Conditional> {
  approver: StepKind;
  approverId: string;
}

/** Who decides on exceeding the standard of fees: 主要领导, 分管领导, 办公室负责人. */
export const exceptionHolders = ['PRINCIPAL', 'LEADER', 'OFFICE_HEAD'] as const;
export type ExceptionHolder = (typeof exceptionHolders)[number];

/** Working days for the additional step. */
const exceptionDays = 2;

/**
 * The chain of one application: the steps whose condition it meets. Nobody approves what he proposes (P20): his step goes to the leader in charge, else to
 * the principal. One person holding two steps in a row, or two asked together, decides once. Empty when no post is held by anybody else.
 */
export function chainOf(
  steps: readonly FlowStep[],
  asking: Conditioned,
  posts: Posts,
  proposers: readonly string[],
): ChainStep[] {
  const chain: ChainStep[] = [];
  let before: string[] = [];
  let asked: string[] = [];
  for (const { onlyWhen, onlyValue, ...step } of steps) {
    if (!step.together && asked.length) [before, asked] = [asked, []];
    if (!isTaken({ onlyWhen, onlyValue }, asking)) continue;
    const approverId = [holder(step, posts), posts.leader, posts.principal].find(
      (id): id is string => Boolean(id) && !proposers.includes(id!),
    );
    if (!approverId || [...before, ...asked].includes(approverId)) continue;
    chain.push({ ...step, approverId, together: asked.length > 0 });
    asked.push(approverId);
  }
  return chain;
}

/** Who decides on the exception; a vacant post, or one held by a proposer, is filled from above (P20). */
export function exceptionApprover(
  holder: ExceptionHolder,
  posts: Posts,
  proposers: readonly string[],
): string | undefined {
  const held = { PRINCIPAL: posts.principal, LEADER: posts.leader, OFFICE_HEAD: posts.officeHead }[holder];
  return [held, posts.principal, posts.leader].find((id): id is string => Boolean(id) && !proposers.includes(id!));
}

/** The chain with the exception decided last; whoever holds the last step anyway decides both at once (S8.X7). */
export function withException(chain: readonly ChainStep[], approverId: string): ChainStep[] {
  const last = chain.at(-1);
  if (last?.approverId === approverId) return [...chain.slice(0, -1), { ...last, approver: 'EXCEPTION' }];
  return [...chain, { approver: 'EXCEPTION', personId: null, days: exceptionDays, together: false, approverId }];
}

function holder(step: Pick<FlowStep, 'approver' | 'personId'>, posts: Posts): string | null {
  if (step.approver === 'PERSON') return step.personId;
  return { HOST_HEAD: posts.hostHead, OFFICE_HEAD: posts.officeHead, LEADER: posts.leader }[step.approver];
}
