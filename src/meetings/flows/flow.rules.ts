/** How a step finds its approver: 主办单位负责人, 办公室负责人, 分管领导, named person. */
export const approverKinds = ['HOST_HEAD', 'OFFICE_HEAD', 'LEADER', 'PERSON'] as const;
export type ApproverKind = (typeof approverKinds)[number];

export interface FlowStep {
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

export interface ChainStep extends FlowStep {
  approverId: string;
}

/**
 * The chain of one application. Nobody approves what he proposes (P20): his step goes to the leader in charge, else to
 * the principal. One person holding two steps in a row, or two asked together, decides once. Empty when no post is held by anybody else.
 */
export function chainOf(steps: readonly FlowStep[], posts: Posts, proposers: readonly string[]): ChainStep[] {
  const chain: ChainStep[] = [];
  let before: string[] = [];
  let asked: string[] = [];
  for (const step of steps) {
    if (!step.together && asked.length) [before, asked] = [asked, []];
    const approverId = [holder(step, posts), posts.leader, posts.principal].find(
      (id): id is string => Boolean(id) && !proposers.includes(id!),
    );
    if (!approverId || [...before, ...asked].includes(approverId)) continue;
    chain.push({ ...step, approverId, together: asked.length > 0 });
    asked.push(approverId);
  }
  return chain;
}

function holder(step: FlowStep, posts: Posts): string | null {
  if (step.approver === 'PERSON') return step.personId;
  return { HOST_HEAD: posts.hostHead, OFFICE_HEAD: posts.officeHead, LEADER: posts.leader }[step.approver];
}
