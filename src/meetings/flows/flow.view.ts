import type { Texts } from '../../platform/text/texts.js';
import type { FlowStep } from './flow.rules.js';

/** A chain in words: 主办单位负责人 → 办公室负责人、分管领导（同时）. */
export function chainWords(steps: readonly Pick<FlowStep, 'approver' | 'together'>[], texts: Texts): string {
  const stages: string[][] = [];
  for (const { approver, together } of steps) {
    const word = texts.t(`meetings.approver.${approver}`);
    if (together && stages.length) stages.at(-1)!.push(word);
    else stages.push([word]);
  }
  const words = (stage: string[]) =>
    stage.length > 1 ? texts.t('meetings.flows.atOnce', { posts: stage.join('、') }) : stage[0]!;
  return stages.map(words).join(' → ');
}
