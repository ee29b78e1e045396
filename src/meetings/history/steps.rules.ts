/** What an audited act is compared by. */
export interface AuditedAct {
  at: string;
  actorName: string;
  act: string;
}

/** An act and the change of the meeting's state that it is: one step, told twice by the audit. The first is shown. */
const oneStep = [
  ['meeting.changeNotice', 'notice.issue'],
  ['notice.issue', 'meeting.issueNotice'],
  ['approval.RETURN', 'meeting.return'],
  ['approval.REFUSE', 'meeting.reject'],
  ['session.open', 'meeting.open'],
  ['session.close', 'meeting.end'],
  ['record.approve', 'meeting.approveRecord'],
  ['minutes.issue', 'meeting.issueMinutes'],
  ['evaluation.submit', 'meeting.evaluate'],
  ['archive.accept', 'meeting.archive'],
] as const;

/** The acts on a meeting as people know them: what one unit of work audited under two names stands once (MT28, AR4). */
export function stepsOf<A extends AuditedAct>(acts: readonly A[]): A[] {
  const key = (one: AuditedAct, act: string) => `${act} ${one.at} ${one.actorName}`;
  const done = new Set(acts.map((one) => key(one, one.act)));
  return acts.filter((one) => !oneStep.some(([shown, hidden]) => one.act === hidden && done.has(key(one, shown))));
}
