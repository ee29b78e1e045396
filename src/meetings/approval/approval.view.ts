import { screenInstant } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { StepRow } from './approval.queries.js';

const kinds = {
  WAITING: '',
  OPEN: 'wait',
  APPROVED: 'ok',
  RETURNED: 'wait',
  REFUSED: 'bad',
  REFERRED: 'closed',
  DROPPED: 'closed',
};

/** The path of approval, so far and to come, for `approval-path`; a delegate shows as 丁若谷 代 周敏. */
export function pathLines(steps: readonly StepRow[], texts: Texts) {
  const rounds = new Set(steps.map((step) => step.round)).size;
  return steps.map((step) => {
    const round = rounds > 1 ? texts.t('meetings.approval.round', { n: step.round }) : '';
    const post = texts.t(`meetings.approver.${step.approver}`);
    return {
      state: step.state === 'OPEN' ? 'now' : step.decidedAt ? 'done' : '',
      kind: kinds[step.state],
      title: `${round}${step.together ? texts.t('meetings.approval.together', { post }) : post}`,
      who: whoOf(step, texts),
      outcome: texts.t(`meetings.approval.state.${step.state}`),
      when: whenOf(step, texts),
      opinion: step.opinion,
    };
  });
}

/** The approver, or 丁若谷 代 周敏. */
export function whoOf(
  step: Pick<StepRow, 'approverId' | 'approverName' | 'decidedById' | 'deciderName'>,
  texts: Texts,
): string {
  return step.deciderName && step.decidedById !== step.approverId
    ? texts.t('meetings.approval.onBehalf', { delegate: step.deciderName, name: step.approverName })
    : step.approverName;
}

function whenOf(step: StepRow, texts: Texts): string {
  if (step.decidedAt) return screenInstant(step.decidedAt);
  return step.state === 'OPEN' && step.dueAt
    ? texts.t('meetings.approval.due', { when: screenInstant(step.dueAt) })
    : '';
}
